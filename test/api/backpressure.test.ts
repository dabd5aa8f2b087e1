import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { sign } from '@octokit/webhooks-methods';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../src/api/routes/index.ts';
import { ScanErrorBody } from '../../src/contract/scan-error-body.ts';
import { queueSchema } from '../../src/store/queue/queue-schema.ts';
import { createTestKey } from '../support/create-test-key.ts';
import { startWebhookServer, type WebhookServer } from '../support/start-webhook-server.ts';
import { testDatabase, type TestDatabase } from '../support/test-database.ts';

const secret = 'the webhook secret';
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
});
const body = JSON.stringify({
  action: 'deleted',
  installation: { id: 5, account: { id: 7, login: 'octo', type: 'Organization' } },
});

let store: TestDatabase;
let server: WebhookServer;
let key: string;

beforeAll(async () => {
  store = await testDatabase();
  server = await startWebhookServer({
    databaseUrl: store.url,
    app: { id: 2, privateKey },
    webhookSecret: secret,
    routes,
  });
  key = await createTestKey(store, { scopes: ['scan', 'read'], prefix: 'sk-' });
});
afterAll(async () => {
  await server.close();
  await store.drop();
});

function scan(headers: Record<string, string> = {}) {
  return fetch(`${server.url}/v1/scan`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${key}`,
      'Content-Type': 'application/json',
      ...headers,
    },
    body: '{"text":"Say hello."}',
  });
}

async function deliver(): Promise<Response> {
  return fetch(`${server.url}/v1/github`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-GitHub-Event': 'installation',
      'X-GitHub-Delivery': randomUUID(),
      'X-Hub-Signature-256': await sign(secret, body),
    },
    body,
  });
}

test('R12: with 10,000 jobs waiting scans are 503, replays and webhooks are not, and memory stays', async () => {
  const first = await scan({ 'Idempotency-Key': 'before' });
  expect(first.status).toBe(200);
  const text = await first.text();
  await store.query(
    `insert into ${queueSchema.schema}.job (name, data, singleton_key)
     select 'scan-content', '{"payload":{}}', gen_random_uuid()::text from generate_series(1, 10000)`,
  );
  // The server counts at most once a second.
  await expect.poll(async () => (await scan()).status, { timeout: 10_000 }).toBe(503);
  const before = process.memoryUsage().rss;
  for (let index = 0; index < 20; index += 1) {
    const refused = await scan(index % 2 === 0 ? {} : { Prefer: 'respond-async' });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
    const { error, rate_limit } = ScanErrorBody.parse(await refused.json());
    expect([error.type, rate_limit?.limit]).toEqual(['overloaded', 300]);
    expect((await deliver()).status).toBe(202);
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1_048_576);
  const replay = await scan({ 'Idempotency-Key': 'before' });
  expect([replay.status, await replay.text()]).toEqual([200, text]);
  const [row] = await store.query<{ deliveries: number; scans: number }>(
    `select (select count(*)::int from deliveries) as deliveries,
            (select count(*)::int from scans) as scans`,
  );
  expect(row).toMatchObject({ deliveries: 20 });
  expect(row?.scans).toBeLessThan(20);
});
