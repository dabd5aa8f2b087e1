import { generateKeyPairSync } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isSupportedNode } from '../../src/cli/is-supported-node.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import { captureTerminal } from '../support/capture-terminal.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

let server: TestServer;
/** Stands for GitHub, a foreign server, and one without its database. */
let other: Server;
let otherUrl: string;
let answers: Record<string, [number, unknown]>;
let home: string;

const pem = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();
const permissions = {
  contents: 'read',
  pull_requests: 'write',
  checks: 'write',
  security_events: 'write',
  merge_queues: 'read',
};
const events = ['pull_request', 'push', 'check_run', 'check_suite', 'merge_group', 'repository'];

beforeAll(async () => {
  server = await startTestServer();
  other = createServer((request, response) => {
    const [status, body] = answers[request.url ?? ''] ?? [404, {}];
    response.writeHead(
      request.headers.authorization?.startsWith('Bearer ey') === false ? 401 : status,
    );
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  otherUrl = `http://127.0.0.1:${String(z.object({ port: z.number() }).parse(other.address()).port)}`;
});
afterAll(async () => {
  other.close();
  await server.close();
});
beforeEach(async () => {
  answers = {
    '/app': [200, { slug: 'ours', permissions, events }],
    '/healthz': [200, { status: 'ok' }],
  };
  home = await mkdtemp(join(tmpdir(), 'skillgate-doctor-'));
  return () => rm(home, { recursive: true, force: true });
});

async function doctor(env: Record<string, string>, ...args: string[]) {
  const terminal = captureTerminal({
    cwd: home,
    environment: { HOME: home, ...env },
    now: () => new Date(),
  });
  const code = await runCli(['doctor', ...args], terminal);
  return { code, out: terminal.out(), error: terminal.error() };
}

describe('what is well', () => {
  test('without a server or anything set', async () => {
    const { code, out, error } = await doctor({});
    expect([code, error]).toEqual([0, 'nothing is wrong\n']);
    expect(out).toMatch(
      /^ok +Node +\d+\..*\nok +settings +none here: defaults\nnote +server +none named/,
    );
  });

  test('a server, its database, the key, the organization and what it may', async () => {
    const { code, out } = await doctor({
      SKILLGATE_URL: server.url,
      SKILLGATE_API_KEY: await server.key(['scan', 'read']),
    });
    expect(code).toBe(0);
    for (const line of [
      /^ok +server +http/m,
      /^ok +database +reached/m,
      /^ok +key +of /m,
      /^ok +organization +Example/m,
      /^ok +permission +scan read$/m,
    ])
      expect(out).toMatch(line);
  });

  test('the settings of a server: App, its permissions, database, judge', async () => {
    const { code, out } = await doctor({
      APP_ID: '12',
      PRIVATE_KEY: pem.replaceAll('\n', '\\n'),
      WEBHOOK_SECRET: 'a-long-random-secret',
      SKILLGATE_GITHUB_BASE_URL: otherUrl,
      DATABASE_URL: 'postgres://127.0.0.1:5432/x',
      SKILLGATE_JUDGE_PROVIDER: 'openai-compatible',
      SKILLGATE_JUDGE_MODEL: 'm',
      SKILLGATE_JUDGE_BASE_URL: 'http://127.0.0.1:9/v1',
    });
    expect(out).not.toContain('a-long-random-secret');
    expect(out).not.toMatch(/^problem/m);
    expect(code).toBe(0);
    for (const line of [
      /^ok +secret/m,
      /^ok +App key/m,
      /^ok +GitHub +App ours/m,
      /^ok +events/m,
      /^ok +DATABASE_URL/m,
      /^ok +judge/m,
    ])
      expect(out).toMatch(line);
  });
});

describe('which thing is wrong, and what to do', () => {
  const app = () => ({
    APP_ID: '12',
    PRIVATE_KEY: pem,
    WEBHOOK_SECRET: 's3cret',
    SKILLGATE_GITHUB_BASE_URL: otherUrl,
  });

  test.each<[string, () => Record<string, string> | Promise<Record<string, string>>, RegExp]>([
    [
      'the URL',
      () => ({ SKILLGATE_URL: 'nonsense', SKILLGATE_API_KEY: 'k' }),
      /problem +key +"nonsense" is no address/,
    ],
    [
      'a server that is down',
      () => ({ SKILLGATE_URL: 'http://127.0.0.1:9', SKILLGATE_API_KEY: 'k' }),
      /problem +server .*does not answer\n +Check the address/,
    ],
    [
      'another server',
      () => {
        answers = {};
        return { SKILLGATE_URL: otherUrl, SKILLGATE_API_KEY: 'k' };
      },
      /problem +server .*no Skillgate server/,
    ],
    [
      'the database of the server',
      () => {
        const error = {
          code: 'SERVICE_UNAVAILABLE',
          message: 'The service cannot reach its store right now.',
          requestId: 'req_1',
        };
        answers['/readyz'] = [503, { error }];
        return { SKILLGATE_URL: otherUrl, SKILLGATE_API_KEY: 'ey' };
      },
      /problem +database .*cannot reach its store.*\n +Check DATABASE_URL/,
    ],
    [
      'a missing key',
      () => ({ SKILLGATE_URL: server.url }),
      /ok +server[^]*problem +key +There is no key for/,
    ],
    [
      'a refused key',
      () => ({ SKILLGATE_URL: server.url, SKILLGATE_API_KEY: 'sk-x' }),
      /problem +key .*from SKILLGATE_API_KEY\)\n +Mend SKILLGATE_API_KEY/,
    ],
    [
      'a key that may too little',
      async () => ({ SKILLGATE_URL: server.url, SKILLGATE_API_KEY: await server.key(['read']) }),
      /problem +permission .*may not scan/,
    ],
    [
      'a secret that is missing',
      () => ({ ...app(), WEBHOOK_SECRET: '' }),
      /problem +secret +WEBHOOK_SECRET is missing/,
    ],
    [
      'a secret everybody knows',
      () => ({ ...app(), WEBHOOK_SECRET: 'development' }),
      /problem +secret .*well-known/,
    ],
    [
      'an App id that is missing',
      () => ({ ...app(), APP_ID: '' }),
      /problem +App id +APP_ID is missing/,
    ],
    ['a key that is none', () => ({ ...app(), PRIVATE_KEY: 'abc' }), /problem +App key/],
    [
      'App id and key of two Apps',
      () => {
        answers['/app'] = [401, {}];
        return app();
      },
      /problem +GitHub .*refused App id and key \(401\)/,
    ],
    [
      'a permission of the App',
      () => {
        answers['/app'] = [
          200,
          { slug: 'ours', events, permissions: { ...permissions, checks: 'read' } },
        ];
        return app();
      },
      /problem +permission +missing: checks: write\n +Grant it/,
    ],
    [
      'an event of the App',
      () => {
        answers['/app'] = [200, { slug: 'ours', permissions, events: events.slice(1) }];
        return app();
      },
      /problem +events +missing: pull_request\n/,
    ],
    [
      'GitHub that is down',
      () => ({ ...app(), SKILLGATE_GITHUB_BASE_URL: 'http://127.0.0.1:9' }),
      /problem +GitHub .*does not answer/,
    ],
    [
      'a database that is down',
      () => ({ DATABASE_URL: 'postgres://127.0.0.1:9/x' }),
      /problem +DATABASE_URL +nobody answers at 127\.0\.0\.1:9/,
    ],
    [
      'something else at its place',
      () => ({ DATABASE_URL: otherUrl.replace('http', 'postgres') }),
      /problem +DATABASE_URL +127.* is no PostgreSQL/,
    ],
    [
      'half a judge',
      () => ({ SKILLGATE_JUDGE_MODEL: 'm' }),
      /problem +judge +SKILLGATE_JUDGE_PROVIDER is missing/,
    ],
  ])('%s', async (_name, env, line) => {
    const { code, out, error } = await doctor(await env());
    expect(out).toMatch(line);
    expect([code, error]).toEqual([1, expect.stringMatching(/^\d+ of \d+ need you\n$/)]);
    expect(out).not.toContain('s3cret');
  });

  test('broken settings here', async () => {
    await writeFile(join(home, '.skillgate.yml'), 'treshold: 1\n');
    expect((await doctor({})).out).toMatch(/problem +settings +\.skillgate\.yml:1: treshold/);
  });

  test('a login that others can read, or that is over', async () => {
    const file = join(home, '.config', 'skillgate', 'credentials.json');
    await mkdir(join(home, '.config', 'skillgate'), { recursive: true });
    const login = {
      version: 1,
      url: 'https://a.test',
      token: 't',
      expiresAt: '2020-01-01T00:00:00.000Z',
      user: null,
    };
    await writeFile(file, JSON.stringify(login), { mode: 0o600 });
    expect((await doctor({}, '--offline')).out).toMatch(
      /problem +login +expired on 2020-01-01\n +skillgate login --api-url https:\/\/a\.test/,
    );
    await chmod(file, 0o644);
    expect((await doctor({}, '--offline')).out).toMatch(
      /problem +login .*read by others\n +chmod 600/,
    );
  });
});

test('--offline asks nobody, and --json is for programs', async () => {
  const env = {
    SKILLGATE_URL: 'http://127.0.0.1:9',
    SKILLGATE_API_KEY: 'k',
    DATABASE_URL: 'postgres://127.0.0.1:9/x',
  };
  const { code, out } = await doctor(env, '--offline', '--json');
  expect(code).toBe(0);
  const { checks } = z
    .object({ checks: z.array(z.object({ state: z.string(), text: z.string() })) })
    .parse(JSON.parse(out));
  expect(checks.filter(({ text }) => text.includes('not asked'))).toHaveLength(2);
});

test.each([
  ['20.19.0', true],
  ['20.18.3', false],
  ['22.12.0', false],
  ['22.13.1', true],
  ['23.5.0', false],
  ['24.0.0', true],
  ['25.1.0', true],
])('Node %s: %s', (version, isFine) => {
  expect(isSupportedNode(version)).toBe(isFine);
});
