import { afterEach, expect, test } from 'vitest';
import type { Logger } from '../../src/contract/logger.ts';
import { createRateLimiter } from '../../src/store/create-rate-limiter.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { queueSchema } from '../../src/store/queue/queue-schema.ts';
import { failQueuedScan } from '../../src/use-cases/fail-queued-scan.ts';
import { databaseProxy } from '../support/database-proxy.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';
import { waitUntil } from '../support/wait-until.ts';

const open: TestServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function start(overrides: Parameters<typeof startTestServer>[0] = {}) {
  const server = await startTestServer(overrides);
  open.push(server);
  const key = await server.key(['scan', 'read', 'credits:read']);
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
  const scan = (extra: Record<string, string> = {}) =>
    fetch(`${server.url}/v1/scan`, {
      method: 'POST',
      headers: { ...headers, ...extra },
      body: '{"text":"A very private text."}',
    });
  return { server, headers, scan };
}

async function readSpent(server: TestServer) {
  const [row] = await server.database.query<{ spent: number; scans: number }>(
    `select coalesce(-sum(amount), 0)::int as spent, (select count(*)::int from scans) as scans
     from ledger_transactions where type in ('debit', 'refund')`,
  );
  return row;
}

test('R12: while too many jobs wait, scans are 503 with Retry-After and cost nothing', async () => {
  const { server, scan } = await start({ overrides: { settings: { queueLimit: 2 } } });
  const prefer = { Prefer: 'respond-async' };
  expect([(await scan(prefer)).status, (await scan(prefer)).status]).toEqual([202, 202]);
  for (const response of [await scan(prefer), await scan()]) {
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response.json()).toMatchObject({ error: { type: 'overloaded' } });
  }
  expect(await readSpent(server)).toEqual({ spent: 2, scans: 2 });
});

test('a crash of the engine is a 500 without detail, in the log without message, and free', async () => {
  const lines: string[] = [];
  const note = (fields: object, message: string) =>
    void lines.push(JSON.stringify([fields, message]));
  const log: Logger = { debug: note, info: note, warn: note, error: note };
  const broken = () => Promise.reject(new Error('secret detail of A very private text.'));
  const { server, scan } = await start({ overrides: { log, scan: broken } });
  const response = await scan({ 'Idempotency-Key': 'again' });
  expect(response.status).toBe(500);
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ error: { code: 500, type: 'internal_error' } });
  expect(text + lines.join('\n')).not.toMatch(/secret|private/);
  const { request_id: requestId } = (JSON.parse(text) as { error: { request_id: string } }).error;
  expect(lines.some((line) => line.includes('a request failed') && line.includes(requestId))).toBe(
    true,
  );
  expect(await readSpent(server)).toEqual({ spent: 0, scans: 0 });
  expect((await scan({ 'Idempotency-Key': 'again' })).status).toBe(500);
});

test('an asynchronous scan that fails for good shows its error and is refunded once', async () => {
  const { server, headers, scan } = await start();
  const { scan_id: scanId } = (await (await scan({ Prefer: 'respond-async' })).json()) as {
    scan_id: string;
  };
  const [job] = await server.database.query<{ data: { payload: unknown } }>(
    `select data from ${queueSchema.schema}.job where name = 'scan-content'`,
  );
  await failQueuedScan(server.deps, job?.data.payload);
  await failQueuedScan(server.deps, job?.data.payload);
  const stored = await fetch(`${server.url}/v1/scans/${scanId}`, { headers });
  expect(await stored.json()).toMatchObject({
    status: 'failed',
    trust_score: null,
    error: { code: 500 },
    credits: { charged: 0 },
  });
  expect(await readSpent(server)).toEqual({ spent: 0, scans: 1 });
});

test('R5: without its store the server is alive, not ready and answers 503, until it is back', async () => {
  const { server, headers, scan } = await start();
  const proxy = await databaseProxy(server.database.url);
  const database = await openDatabase({ url: proxy.url });
  Object.assign(server.deps, {
    database,
    rateLimiter: createRateLimiter({ database }),
  });
  expect((await scan()).status).toBe(200);
  await proxy.cut();
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
  const credits = await fetch(`${server.url}/v1/credits`, { headers });
  expect(await credits.json()).toMatchObject({ error: { code: 'SERVICE_UNAVAILABLE' } });
  const response = await scan();
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await response.json()).toMatchObject({ error: { type: 'overloaded' } });
  await proxy.restore();
  const isBack = await waitUntil(async () => ((await scan()).status === 200 ? true : null), 5000);
  expect(isBack).toBe(true);
  await database.close();
  await proxy.cut();
});
