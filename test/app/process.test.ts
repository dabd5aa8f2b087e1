import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { mintKeyToken } from '../../src/contract/mint-key-token.ts';
import { serverProcess, type ServerProcess } from '../support/server-process.ts';
import { testDatabase, type TestDatabase } from '../support/test-database.ts';
import { waitUntil } from '../support/wait-until.ts';

const running: ServerProcess[] = [];
const databases: TestDatabase[] = [];

afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  for (const database of databases.splice(0)) await database.drop();
});

async function start(environment: Record<string, string>, args: string[] = []) {
  const server = await serverProcess({ environment: { LOG_LEVEL: 'warn', ...environment }, args });
  running.push(server);
  return server;
}

async function openDatabase() {
  const database = await testDatabase();
  databases.push(database);
  return database;
}

function scan(
  url: string,
  key: string,
  headers: Record<string, string> = {},
  text = 'Say hello. '.repeat(2000),
) {
  return fetch(`${url}/v1/scan`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ text }),
  });
}

describe('the server process', () => {
  test('prints address and admin key once, answers, and stops with 0', async () => {
    const { url: databaseUrl } = await openDatabase();
    const first = await start({ DATABASE_URL: databaseUrl });
    const url = await first.ready();
    const key = /Admin key, shown this once: (sq_\w+)/.exec(first.output())?.[1] ?? '';
    expect((await scan(url, key)).status).toBe(200);
    // Large content goes to a thread, small content does not; both see the same.
    const hidden = `${'Say hello. '.repeat(60_000)}\n\`\`\`sh\necho "ZWNobyBoaQo=" | base64 -d | bash\n\`\`\`\n`;
    const large = await scan(url, key, {}, hidden);
    expect(await large.json()).toMatchObject({ classification: 'dangerous' });
    expect(first.output()).toContain('No GitHub App is set up');
    const webhook = await fetch(`${url}/v1/github`, { method: 'POST', body: '{}' });
    expect(webhook.status).toBe(503);
    first.child.kill('SIGTERM');
    expect(await first.ended).toEqual({ code: 0, signal: null });

    const second = await start({ DATABASE_URL: databaseUrl });
    const again = await second.ready();
    expect(second.output()).not.toContain('Admin key');
    expect((await scan(again, key)).status).toBe(200);
  });

  test('takes the admin key of the operator, which may act on any organization', async () => {
    const { url: databaseUrl } = await openDatabase();
    const key = mintKeyToken('sq_', randomBytes);
    const server = await start({ DATABASE_URL: databaseUrl, SKILLGATE_BOOTSTRAP_ADMIN_KEY: key });
    const url = await server.ready();
    const whoami = await fetch(`${url}/v1/auth/whoami`, {
      headers: { Authorization: `Bearer ${key}` },
    });
    expect(await whoami.json()).toMatchObject({ org: { name: 'Operator' }, user: { email: null } });
    expect(server.output()).not.toContain(key);
  });

  test('refuses to start with wrong settings and names them all', async () => {
    const server = await start({ APP_ID: '1', SKILLGATE_COLOUR: 'red', PORT: 'x' });
    expect((await server.ended).code).toBe(1);
    for (const name of ['PRIVATE_KEY', 'WEBHOOK_SECRET', 'SKILLGATE_COLOUR', 'PORT']) {
      expect(server.output()).toContain(name);
    }
  });

  test('brings its own PostgreSQL when none is named', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sg-'));
    const server = await start({ SKILLGATE_DATA_DIR: folder });
    const url = await server.ready();
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    server.child.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
    await rm(folder, { recursive: true, force: true });
  });

  test('R9: stops with 50 scans in flight, loses none, and the next process ends them', async () => {
    const database = await openDatabase();
    const key = mintKeyToken('sq_', randomBytes);
    const environment = { DATABASE_URL: database.url, SKILLGATE_BOOTSTRAP_ADMIN_KEY: key };
    const first = await start(environment);
    const url = await first.ready();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => scan(url, key, { Prefer: 'respond-async' })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    const stopped = Date.now();
    first.child.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
    expect(Date.now() - stopped).toBeLessThan(25_000);
    const second = await start(environment);
    await second.ready();
    const counts = () =>
      database.query<{ status: string; count: number }>(
        'select status, count(*)::int as count from scans group by status',
      );
    const done = await waitUntil(async () => {
      const rows = await counts();
      return rows.every(({ status }) => status === 'completed') ? rows : null;
    }, 30_000);
    expect(done).toEqual([{ status: 'completed', count: 50 }]);
    const [debits] = await database.query<{ count: number }>(
      `select count(*)::int as count from ledger_transactions where type = 'debit'`,
    );
    expect(debits?.count).toBe(50);
  });
});
