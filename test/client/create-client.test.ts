import { randomUUID } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '../../src/client/create-client.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

let server: TestServer;
let key: string;

beforeAll(async () => {
  server = await startTestServer();
  key = await server.key(['scan', 'read', 'credits:read']);
});
afterAll(() => server.close());

test('scans, reads again, and is charged once per idempotency key', async () => {
  const client = createClient({ url: `${server.url}/`, key });
  const idempotencyKey = randomUUID();
  const first = await client.scan({ text: 'Say hello.' }, { idempotencyKey });
  const again = await client.scan({ text: 'Say hello.' }, { idempotencyKey });
  expect(again).toEqual(first);
  const stored = await client.readScan(first.scan_id);
  expect({ ...stored, rate_limit: null }).toEqual({ ...first, rate_limit: null });
  const bytes = zipSync({ 'x/SKILL.md': strToU8('# Greet\n\nSay hello.\n') });
  expect(await client.scanFile({ name: 'x.zip', bytes })).toMatchObject({ status: 'completed' });
  expect((await client.whoami()).apiKey?.scopes).toContain('scan');
  expect((await client.readCredits()).pricingVersion).toBe(1);
});

test.each([
  [
    'of the Scan API',
    (url: string) => createClient({ url, key }).scan({ text: ' ' }),
    400,
    'invalid_request',
  ],
  [
    'of the Public API',
    (url: string) => createClient({ url, key: 'sk-x' }).whoami(),
    401,
    'UNAUTHORIZED',
  ],
  ['outside both', (url: string) => createClient({ url: `${url}/docs#`, key }).whoami(), 200, null],
  ['of the network', () => createClient({ url: 'http://127.0.0.1:9', key }).whoami(), 0, null],
] as const)('says what went wrong: errors %s', async (_name, run, status, type) => {
  await expect(run(server.url)).rejects.toMatchObject({ name: 'ClientError', status, type });
});
