import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { credentialPath } from '../../src/cli/credential-path.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import { captureTerminal } from '../support/capture-terminal.ts';
import { signInPerson, type SignedInPerson } from '../support/sign-in-person.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

let server: TestServer;
let person: SignedInPerson;
let home: string;
let env: Record<string, string>;

beforeAll(async () => {
  server = await startTestServer();
  person = await signInPerson(server.deps, {
    roles: { [server.organizationId]: 'owner' },
    active: server.organizationId,
  });
});
afterAll(() => server.close());

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'skillgate-home-'));
  env = { HOME: home, SKILLGATE_URL: server.url };
  return () => rm(home, { recursive: true, force: true });
});

const credentialFile = () => join(home, '.config', 'skillgate', 'credentials.json');

type Overrides = Parameters<typeof captureTerminal>[0];

async function run(args: readonly string[], overrides: Overrides = {}) {
  const terminal = captureTerminal({
    cwd: home,
    environment: env,
    now: () => new Date(),
    ...overrides,
  });
  const code = await runCli(args, terminal);
  return { code, out: terminal.out(), error: terminal.error() };
}

/** Approves in the dashboard what the command line shows, when it first waits. */
function approving(visit?: (sessionId: string) => Promise<void>) {
  let isDone = false;
  const terminal = captureTerminal({
    cwd: home,
    environment: env,
    now: () => new Date(),
    wait: async () => {
      if (isDone) return;
      isDone = true;
      const sessionId = /session=(ses_\w+)/.exec(terminal.error())?.[1] ?? '';
      const userCode = /code (\S+)/.exec(terminal.error())?.[1];
      const response = await fetch(`${server.url}/v1/auth/sessions/${sessionId}/approve`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${person.session}`,
          'Content-Type': 'application/json',
        },
        body: JSON.stringify({ userCode, organizationId: server.organizationId }),
      });
      expect(response.status).toBe(200);
      await visit?.(sessionId);
    },
  });
  return terminal;
}

describe('signing in', () => {
  test('keeps a token only its owner can read, and everything uses it until logout', async () => {
    const terminal = approving();
    expect(await runCli(['login'], terminal)).toBe(0);
    expect(terminal.error()).toContain('signed in as Ada');
    const { mode } = await stat(credentialFile());
    expect(mode & 0o777).toBe(0o600);
    expect((await stat(join(home, '.config', 'skillgate'))).mode & 0o777).toBe(0o700);
    const { token } = z
      .object({ token: z.string() })
      .parse(JSON.parse(await readFile(credentialFile(), 'utf8')));
    expect(token).toMatch(/^sqcli_/);
    expect(terminal.error() + terminal.out()).not.toContain(token);

    delete env['SKILLGATE_URL'];
    const who = await run(['whoami']);
    expect([who.code, who.out]).toEqual([
      0,
      expect.stringMatching(/user +Ada.*\norganization +Example/),
    ]);
    expect(who.out).toContain('from login');
    const scan = await run(['scan', '--stdin', '--api-url', server.url, '--format', 'json'], {
      readStandardInput: async () => Buffer.from('Be kind.'),
    });
    expect([scan.code, scan.out]).toEqual([0, expect.stringContaining('"quota": {')]);

    const left = await run(['logout']);
    expect([left.code, left.error]).toEqual([0, `signed out of ${server.url}\n`]);
    await expect(stat(credentialFile())).rejects.toThrow('ENOENT');
    const after = await run(['whoami', '--api-url', server.url, '--api-key', token]);
    expect([after.code, after.out]).toEqual([2, '']);
    expect((await run(['logout'])).error).toBe('not signed in\n');
  });

  test('a key in the environment wins over the login, and a refused one never falls back to it', async () => {
    await runCli(['login'], approving());
    env['SKILLGATE_API_KEY'] = await server.key(['read'], { name: 'ci of web' });
    expect((await run(['whoami'])).out).toContain(
      'key ci of web (development), from SKILLGATE_API_KEY',
    );
    env['SKILLGATE_API_KEY'] = 'sk-refused';
    expect((await run(['whoami'])).code).toBe(2);
    env['SKILLGATE_API_KEY'] = '  \n';
    expect((await run(['whoami'])).out).toContain('from login');
    expect(await readFile(credentialFile(), 'utf8')).not.toContain('sk-refused');
  });

  test('a login is sent to the server that gave it and to no other', async () => {
    await runCli(['login'], approving());
    const { code, error } = await run(['whoami', '--api-url', 'http://127.0.0.1:9']);
    expect([code, error]).toEqual([
      2,
      expect.stringContaining('There is no key for http://127.0.0.1:9'),
    ]);
  });

  test('--port is told by the browser', async () => {
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
    const { port } = z.object({ port: z.number() }).parse(probe.address());
    const taken = await run(['login', '--port', String(port)]);
    expect([taken.code, taken.error]).toEqual([2, expect.stringContaining('another --port')]);
    await new Promise((resolve) => probe.close(resolve));
    const terminal = approving(async () => {
      const back = await fetch(`http://127.0.0.1:${String(port)}/callback`);
      expect([back.status, await back.text()]).toEqual([
        200,
        'Approved. You can close this page.\n',
      ]);
      expect((await fetch(`http://127.0.0.1:${String(port)}/other`)).status).toBe(404);
    });
    expect(await runCli(['login', '--port', String(port)], terminal)).toBe(0);
    await expect(fetch(`http://127.0.0.1:${String(port)}/callback`)).rejects.toThrow(
      'fetch failed',
    );
  });

  test('what was not approved ends with what to do, and keeps nothing', async () => {
    const { clock } = server.deps;
    const late = () => new Date(Date.now() + 301_000);
    const wait = async () => void Object.assign(server.deps, { clock: late });
    const { code, error } = await run(['login'], { wait });
    Object.assign(server.deps, { clock });
    expect([code, error]).toEqual([
      2,
      expect.stringContaining('not approved in time: start it again'),
    ]);
    await expect(stat(credentialFile())).rejects.toThrow('ENOENT');
  });

  test('a broken login file is an error, and logout removes it', async () => {
    await runCli(['login'], approving());
    await writeFile(credentialFile(), '{}');
    expect((await run(['whoami'])).error).toContain('skillgate logout');
    expect((await run(['logout'])).code).toBe(0);
    await expect(stat(credentialFile())).rejects.toThrow('ENOENT');
  });

  test('without a server it says how to name one', async () => {
    delete env['SKILLGATE_URL'];
    expect((await run(['login'])).error).toContain('give --api-url, or set SKILLGATE_URL');
    expect((await run(['whoami'])).error).toContain('No server is named');
    expect((await run(['login', '--port', '80'])).error).toContain('1024 to 65535');
  });
});

test.each<[NodeJS.Platform, Record<string, string>, string | null]>([
  ['linux', { HOME: '/home/a' }, '/home/a/.config/skillgate/credentials.json'],
  ['linux', { HOME: '/home/a', XDG_CONFIG_HOME: '/x' }, '/x/skillgate/credentials.json'],
  [
    'linux',
    { HOME: '/home/a', XDG_CONFIG_HOME: 'rel' },
    '/home/a/.config/skillgate/credentials.json',
  ],
  [
    'darwin',
    { HOME: '/Users/a' },
    '/Users/a/Library/Application Support/skillgate/credentials.json',
  ],
  ['win32', { APPDATA: 'C:\\a' }, 'C:\\a\\skillgate\\credentials.json'],
  ['linux', {}, null],
])('the login of %s with %j is kept in %s', (platform, environment, path) => {
  expect(credentialPath({ platform, environment })).toBe(path);
});

describe('keys', () => {
  beforeEach(async () => {
    env['SKILLGATE_API_KEY'] = await server.key(['admin']);
  });

  test('are made, listed, rotated and revoked; a token is shown once and alone', async () => {
    const made = await run([
      'keys',
      'create',
      '--name',
      'ci of web',
      '--scope',
      'scan, read',
      '--expires',
      '30d',
    ]);
    expect(made.code).toBe(0);
    const token = made.out.trim();
    expect(token).toMatch(/^sq_dev_\w{49}$/);
    const id = /^(key_\w+): ci of web may scan read, expires \d{4}-/.exec(made.error)?.[1] ?? '';
    const used = { ...env, SKILLGATE_API_KEY: token };
    expect((await run(['whoami', '--json'], { environment: used })).out).toContain('"ci of web"');

    const listed = await run(['keys', 'list']);
    expect(listed.out).toMatch(
      new RegExp(`^${id} .* live until \\d{4}-.* ci of web +scan read$`, 'm'),
    );
    expect(listed.out).not.toContain(token);

    const rotated = await run(['keys', 'rotate', token.slice(0, 12), '--expires', 'never']);
    expect([rotated.code, rotated.error]).toEqual([0, expect.stringContaining(`${id} is revoked`)]);
    expect((await run(['whoami'], { environment: used })).code).toBe(2);
    const fresh = { ...env, SKILLGATE_API_KEY: rotated.out.trim() };
    expect((await run(['whoami'], { environment: fresh })).out).toMatch(
      /may +scan read\nexpires +never/,
    );

    const next = /^(key_\w+):/.exec(rotated.error)?.[1] ?? '';
    expect((await run(['keys', 'revoke', next])).code).toBe(0);
    expect((await run(['keys', 'revoke', next])).code).toBe(0);
    expect((await run(['whoami'], { environment: fresh })).code).toBe(2);
    expect((await run(['keys', 'rotate', next])).error).toContain('is revoked: make a new one');
  });

  test('a login that may, may; a key that may not, may not', async () => {
    const login = { ...env, SKILLGATE_API_KEY: person.token };
    const made = await run(['keys', 'create', '--name', 'x', '--preset', 'ci', '--format', 'sk'], {
      environment: login,
    });
    expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^sk-/)]);
    const weak = { ...env, SKILLGATE_API_KEY: await server.key(['scan']) };
    const refused = await run(['keys', 'list'], { environment: weak });
    expect([refused.code, refused.error]).toEqual([
      2,
      expect.stringContaining('cannot manage API keys'),
    ]);
  });

  test.each<[string, string[], string]>([
    ['no scopes', ['create', '--name', 'x'], 'Give --scope or --preset'],
    [
      'both',
      ['create', '--name', 'x', '--scope', 'scan', '--preset', 'ci'],
      'Give --scope or --preset',
    ],
    ['an unknown scope', ['create', '--name', 'x', '--scope', 'scann'], 'Did you mean scan?'],
    [
      'a past end',
      ['create', '--name', 'x', '--preset', 'ci', '--expires', '2020-01-01'],
      '30d, or never',
    ],
    ['no name', ['create', '--preset', 'ci'], '--name'],
    ['an unknown key', ['revoke', 'key_none'], 'skillgate keys list shows them'],
  ])('say what to do about %s', async (_name, args, message) => {
    const { code, error } = await run(['keys', ...args]);
    expect([code, error]).toEqual([2, expect.stringContaining(message)]);
  });
});
