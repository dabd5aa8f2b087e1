import { generateKeyPairSync } from 'node:crypto';
import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { PublicErrorBody } from '../../src/contract/public-error-body.ts';
import { createTestKey } from '../support/create-test-key.ts';
import { serverProcess, type ServerProcess } from '../support/server-process.ts';
import { testDatabase, type TestDatabase } from '../support/test-database.ts';
import { waitUntil } from '../support/wait-until.ts';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

async function openDatabase(): Promise<TestDatabase> {
  const database = await testDatabase({ max: 2 });
  onTestFinished(() => database.drop());
  return database;
}

async function start(
  environment: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<ServerProcess> {
  const server = await serverProcess({
    environment: { LOG_LEVEL: 'warn', SKILLGATE_ENVIRONMENT: 'development', ...environment },
    args,
  });
  onTestFinished(async () => {
    server.child.kill('SIGKILL');
    await server.ended;
  });
  return server;
}

/** A folder that must not come to be. */
function unusedFolder(): string {
  return join(tmpdir(), `sgt-refused-${String(process.pid)}-${String(performance.now())}`);
}

describe('the server refuses to start', () => {
  const app = { APP_ID: '7', PRIVATE_KEY: privateKey };
  test.each<[string, Record<string, string>, readonly string[], string[]]>([
    [
      'as an App without a webhook secret',
      app,
      [],
      ["WEBHOOK_SECRET is missing: set the secret of the GitHub App's webhook"],
    ],
    [
      'as an App with an empty webhook secret',
      { ...app, WEBHOOK_SECRET: '  ' },
      [],
      ["WEBHOOK_SECRET is missing: set the secret of the GitHub App's webhook"],
    ],
    [
      'as an App with the default webhook secret',
      { ...app, WEBHOOK_SECRET: 'development' },
      [],
      ['WEBHOOK_SECRET is the well-known word "development": set a random secret'],
    ],
    [
      'with unknown, malformed and missing settings, all named at once',
      {
        PORT: 'http',
        LOG_LEVEL: 'loud',
        DATABASE_URL: 'mysql://db.test/x',
        SKILLGATE_PUBLIK_URL: 'https://gate.test',
        SKILLGATE_DEFAULT_PLAN: 'gold',
        SKILLGATE_CONTENT_DAYS: '-1',
        APP_ID: 'seven',
      },
      [],
      [
        'PORT: ',
        'LOG_LEVEL: ',
        'DATABASE_URL: ',
        'SKILLGATE_PUBLIK_URL is not a setting',
        'SKILLGATE_DEFAULT_PLAN: ',
        'SKILLGATE_CONTENT_DAYS: ',
        'APP_ID: ',
        'PRIVATE_KEY is missing',
        'WEBHOOK_SECRET is missing',
      ],
    ],
    ['with a flag it does not know', {}, ['--workers'], ['Usage: npm start']],
  ])('%s, and says what to set', async (_name, environment, args, lines) => {
    const folder = unusedFolder();
    const server = await start({ SKILLGATE_DATA_DIR: folder, ...environment }, args);
    expect(await server.ended).toEqual({ code: 1, signal: null });
    for (const line of lines) expect(server.output()).toContain(line);
    expect(server.output()).not.toContain('listens on');
    expect(server.output()).not.toMatch(/BEGIN|PRIVATE KEY-----|\n {4}at /);
    await expect(stat(folder)).rejects.toThrow('ENOENT');
  });
});

describe('the first start', () => {
  test('of two processes at once prints one admin key, once, and webhooks without an App are 503', async () => {
    const database = await openDatabase();
    const environment = { DATABASE_URL: database.url };
    const servers = await Promise.all([start(environment), start(environment)]);
    const urls = await Promise.all(servers.map((server) => server.ready()));
    const printed = servers.flatMap((server) => [
      ...server.output().matchAll(/Admin key, shown this once: (sq_dev_\w+)/g),
    ]);
    expect(printed).toHaveLength(1);
    const [[, key = ''] = []] = printed;
    for (const url of urls) {
      const whoami = await fetch(`${url}/v1/auth/whoami`, {
        headers: { Authorization: `Bearer ${key}` },
      });
      expect(whoami.status).toBe(200);
    }
    const webhook = await fetch(`${urls[0] ?? ''}/v1/github`, { method: 'POST', body: '{}' });
    expect(webhook.status).toBe(503);
    expect(Number(webhook.headers.get('retry-after'))).toBeGreaterThan(0);
    const { error } = PublicErrorBody.parse(await webhook.json());
    expect(error).toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      requestId: webhook.headers.get('x-request-id'),
    });
    expect(error.message).toContain('WEBHOOK_SECRET');
  });
});

describe('one process serves and another works', () => {
  test('a queued scan waits while only --no-worker runs, and --worker does it without a port', async () => {
    const database = await openDatabase();
    const key = await createTestKey(database, { scopes: ['scan', 'read'] });
    const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
    const server = await start({ DATABASE_URL: database.url }, ['--no-worker']);
    const url = await server.ready();
    const queued = await fetch(`${url}/v1/scan`, {
      method: 'POST',
      headers: { ...headers, Prefer: 'respond-async' },
      body: JSON.stringify({ text: 'Say hello.' }),
    });
    expect(queued.status).toBe(202);
    // A process that worked would have taken it by the time it has answered so many others.
    for (let turn = 0; turn < 20; turn += 1) await (await fetch(`${url}/readyz`)).text();
    const read = () =>
      database.query<{ status: string }>('select status from scans where id is not null');
    expect(await read()).toEqual([{ status: 'queued' }]);

    const worker = await start({ DATABASE_URL: database.url }, ['--worker']);
    await waitUntil(async () => {
      const [scan] = await read();
      return scan?.status === 'completed' ? true : null;
    }, 30_000);
    expect(worker.output()).toContain('it answers no requests in this process');
    expect(worker.output()).not.toContain('listens on');
    worker.child.kill('SIGTERM');
    expect(await worker.ended).toEqual({ code: 0, signal: null });
  });
});

/** A scan whose body is still under way: the server has taken the head and waits for the rest. */
async function openUpload(
  url: string,
  key: string,
  index: number,
): Promise<{ readonly request: ClientRequest; readonly finish: () => Promise<IncomingMessage> }> {
  const body = JSON.stringify({ text: `Say hello to guest ${String(index)}.` });
  const request = httpRequest(`${url}/v1/scan`, {
    method: 'POST',
    agent: false,
    headers: {
      Authorization: `Bearer ${key}`,
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
      Expect: '100-continue',
    },
  });
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve);
    request.once('error', reject);
  });
  // The test of a cut connection looks at it later.
  answer.catch(() => undefined);
  await new Promise<void>((resolve, reject) => {
    request.once('continue', () => resolve());
    request.once('error', reject);
    request.flushHeaders();
  });
  request.write(body.slice(0, 10));
  const finish = (): Promise<IncomingMessage> => {
    request.end(body.slice(10));
    return answer;
  };
  return { request, finish };
}

describe('R9: SIGTERM with requests in flight', () => {
  test('lets them finish, takes no new ones, and exits with 0', async () => {
    const database = await openDatabase();
    const key = await createTestKey(database, { scopes: ['scan'] });
    const server = await start({ DATABASE_URL: database.url });
    const url = await server.ready();
    const uploads = [];
    for (let index = 0; index < 20; index += 1) uploads.push(await openUpload(url, key, index));
    const asked = performance.now();
    server.child.kill('SIGTERM');
    await waitUntil(() => Promise.resolve(/finishes what it has begun/.exec(server.output())));
    await waitUntil(() =>
      fetch(`${url}/readyz`).then(
        () => null,
        () => true,
      ),
    );
    const answers = await Promise.all(uploads.map(({ finish }) => finish()));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(uploads.map(() => 200));
    for (const answer of answers) answer.resume();
    expect(await server.ended).toEqual({ code: 0, signal: null });
    expect(performance.now() - asked).toBeLessThan(25_000);
    const [row] = await database.query<{ scans: number; debits: number }>(
      `select (select count(*)::int from scans where status = 'completed') as scans,
              (select count(*)::int from ledger_transactions where type = 'debit') as debits`,
    );
    expect(row).toEqual({ scans: 20, debits: 20 });
  });

  test('cuts off a client that never ends, within 25 s, and exits with 0', async () => {
    const database = await openDatabase();
    const key = await createTestKey(database, { scopes: ['scan'] });
    const server = await start({ DATABASE_URL: database.url });
    const { request } = await openUpload(await server.ready(), key, 0);
    request.on('error', () => undefined);
    const asked = performance.now();
    server.child.kill('SIGTERM');
    expect(await server.ended).toEqual({ code: 0, signal: null });
    expect(performance.now() - asked).toBeLessThan(25_000);
    request.destroy();
  });
});
