import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

let server: TestServer;
let key: string;

beforeAll(async () => {
  server = await startTestServer({ plan: 'enterprise' });
  key = await server.key(['scan']);
});
afterAll(() => server.close());

function scan(idempotencyKey: string, body: object, token = key) {
  return fetch(`${server.url}/v1/scan`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': idempotencyKey,
    },
    body: JSON.stringify(body),
  });
}

async function countEffects(organizationId = server.organizationId) {
  const [row] = await server.database.query<{ debits: number; scans: number; used: number }>(
    `select (select count(*)::int from ledger_transactions
               where type = 'debit' and organization_id = $1) as debits,
            (select count(*)::int from scans where organization_id = $1) as scans,
            (select coalesce(sum(used), 0)::int from quota_counters
               where organization_id = $1) as used`,
    [organizationId],
  );
  return row;
}

test('L3: 1,000 concurrent copies make one debit, one scan and identical bytes; the others wait', async () => {
  const text = 'Say hello to the person who asks.';
  // A minute allows one key 300 requests; a key belongs to its organization whoever sends it.
  const tokens = await Promise.all(Array.from({ length: 5 }, () => server.key(['scan'])));
  const senders = tokens.flatMap((token) => Array.from({ length: 200 }, () => token));
  const copies = await Promise.all(senders.map((token) => scan('copies', { text }, token)));
  const answers = await Promise.all(
    copies.map(async (copy) => ({
      status: copy.status,
      retryAfter: Number(copy.headers.get('retry-after')),
      text: await copy.text(),
    })),
  );
  const bodies = new Set(answers.filter(({ status }) => status === 200).map(({ text }) => text));
  const waiting = answers.filter(({ status }) => status !== 200);
  expect(waiting.every(({ status, retryAfter }) => status === 409 && retryAfter > 0)).toBe(true);
  expect(waiting.every(({ text }) => text.includes('"in_progress"'))).toBe(true);
  expect(bodies.size).toBe(1);
  expect(await countEffects()).toEqual({ debits: 1, scans: 1, used: 1 });
  const replay = await scan('copies', { text });
  expect(replay.headers.get('idempotency-replayed')).toBe('true');
  expect(replay.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(bodies.has(await replay.text())).toBe(true);
  expect(await countEffects()).toEqual({ debits: 1, scans: 1, used: 1 });
});

test('L3: the same key with another body is 409 and charges nothing', async () => {
  await scan('other', { text: 'One.' });
  const before = await countEffects();
  const answer = await scan('other', { text: 'Two.' });
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ error: { type: 'idempotency_conflict' } });
  expect(await countEffects()).toEqual(before);
});

test('L3: the key of another organization is never seen', async () => {
  const first = await scan('shared', { text: 'One.' });
  const organizationId = await server.organization();
  const stranger = await server.key(['scan'], { organizationId });
  const second = await scan('shared', { text: 'Two.' }, stranger);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.headers.get('idempotency-replayed')).toBeNull();
  expect(await countEffects(organizationId)).toEqual({ debits: 1, scans: 1, used: 1 });
});

test('L3: a refused request gives its key back', async () => {
  const refused = await scan('again', { text: 'x', format: 'pdf' });
  expect(refused.status).toBe(400);
  expect((await scan('again', { text: 'x' })).status).toBe(200);
});
