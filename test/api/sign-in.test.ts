import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AuthSessionStatus } from '../../src/contract/auth-session-status.ts';
import type { Role } from '../../src/contract/role.ts';
import { StartedAuthSession } from '../../src/contract/started-auth-session.ts';
import { signInPerson } from '../support/sign-in-person.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

let server: TestServer;
let now = new Date('2026-03-01T09:30:00.000Z');

beforeAll(async () => {
  server = await startTestServer({ overrides: { clock: () => now } });
});
afterAll(() => server.close());

let address = 0;

async function call(
  path: string,
  input: {
    readonly key?: string | undefined;
    readonly cookie?: string;
    readonly body?: unknown;
    readonly method?: string;
    readonly headers?: Record<string, string>;
  } = {},
) {
  const { key, cookie, body } = input;
  const response = await fetch(server.url + path, {
    method: input.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      'X-Forwarded-For': `203.0.113.${String((address += 1) % 250)}`,
      ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
      ...(cookie === undefined ? {} : { Cookie: `other=1; skillgate_session=${cookie}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...input.headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text.startsWith('{') ? JSON.parse(text) : text) as unknown,
  };
}

const newVerifier = () => randomBytes(24).toString('base64url');
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

async function start(codeVerifier: string, more: object = {}) {
  const answer = await call('/v1/auth/sessions', {
    body: { codeChallenge: hash(codeVerifier), deviceName: 'ada-laptop', ...more },
  });
  expect(answer.status).toBe(200);
  return StartedAuthSession.parse(answer.body);
}

async function poll(sessionId: string, codeVerifier: string) {
  const answer = await call(`/v1/auth/sessions/${sessionId}`, { body: { codeVerifier } });
  expect(answer.status).toBe(200);
  return AuthSessionStatus.parse(answer.body);
}

describe('signing the command line in', () => {
  test('starts, waits for a person, hands the token out once, and the token is the person', async () => {
    const organizationId = await server.organization();
    const person = await signInPerson(server.deps, { roles: { [organizationId]: 'viewer' } });
    const verifier = newVerifier();
    const started = await start(verifier, { port: 4321 });
    expect(started.authUrl).toContain(started.sessionId);
    expect(started.interval).toBe(5);
    expect(started.userCode).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/);
    expect(Date.parse(started.expiresAt) - now.getTime()).toBe(300_000);
    expect(await poll(started.sessionId, verifier)).toEqual({ status: 'pending' });
    const approved = await call(`/v1/auth/sessions/${started.sessionId}/approve`, {
      key: person.session,
      body: { userCode: started.userCode.toLowerCase(), organizationId },
    });
    expect(approved).toMatchObject({ status: 200, body: { success: true } });
    const done = await poll(started.sessionId, verifier);
    expect(done).toMatchObject({ status: 'completed', user: { id: person.userId, name: 'Ada' } });
    expect(Date.parse(done.expiresAt ?? '') - now.getTime()).toBe(90 * 86_400_000);
    expect(await poll(started.sessionId, verifier)).toEqual({ status: 'consumed' });
    const whoami = await call('/v1/auth/whoami', { key: done.token });
    expect(whoami.body).toMatchObject({
      user: { id: person.userId },
      authSource: 'login',
      token: { deviceName: 'ada-laptop', createdAt: now.toISOString() },
      org: { id: organizationId },
    });
    expect(whoami.body).not.toHaveProperty('apiKey');
    const out = await call('/v1/auth/logout', { key: done.token, method: 'POST' });
    expect(out).toMatchObject({ status: 200, body: { success: true } });
    expect((await call('/v1/auth/whoami', { key: done.token })).body).toMatchObject({
      error: { code: 'UNAUTHORIZED', reason: 'revoked' },
    });
  });

  test('of two polls at once one gets the token', async () => {
    const organizationId = await server.organization();
    const person = await signInPerson(server.deps, { roles: { [organizationId]: 'viewer' } });
    const verifier = newVerifier();
    const { sessionId, userCode } = await start(verifier);
    await call(`/v1/auth/sessions/${sessionId}/approve`, {
      key: person.session,
      body: { userCode, organizationId },
    });
    const polls = await Promise.all(Array.from({ length: 8 }, () => poll(sessionId, verifier)));
    const statuses = polls.map(({ status }) => status).toSorted();
    expect(statuses).toEqual(['completed', ...Array.from({ length: 7 }, () => 'consumed')]);
  });

  test('ends after five wrong verifiers, even for the right one', async () => {
    const verifier = newVerifier();
    const { sessionId } = await start(verifier);
    for (let guess = 0; guess < 5; guess += 1) {
      const wrong = await call(`/v1/auth/sessions/${sessionId}`, {
        body: { codeVerifier: newVerifier() },
      });
      expect(wrong).toMatchObject({ status: 401, body: { error: { code: 'UNAUTHORIZED' } } });
    }
    expect(await poll(sessionId, verifier)).toEqual({ status: 'expired' });
  });

  test('ends after five minutes', async () => {
    const verifier = newVerifier();
    const organizationId = await server.organization();
    const person = await signInPerson(server.deps, { roles: { [organizationId]: 'owner' } });
    const { sessionId, userCode } = await start(verifier);
    const before = now;
    now = new Date(before.getTime() + 300_000);
    expect(await poll(sessionId, verifier)).toEqual({ status: 'expired' });
    const late = await call(`/v1/auth/sessions/${sessionId}/approve`, {
      key: person.session,
      body: { userCode, organizationId },
    });
    expect(late).toMatchObject({ status: 409, body: { error: { code: 'CONFLICT' } } });
    now = before;
  });

  test.each([
    ['an unknown request', 'ses_none', 404],
    ['an id that no request can have', '%00', 404],
  ])('%s is not found', async (_name, id, status) => {
    const answer = await call(`/v1/auth/sessions/${id}`, { body: { codeVerifier: 'x' } });
    expect(answer.status).toBe(status);
  });

  test.each([
    ['no challenge', {}],
    ['a short challenge', { codeChallenge: 'abc' }],
    ['a privileged port', { codeChallenge: hash('x'), port: 80 }],
    ['a long device name', { codeChallenge: hash('x'), deviceName: 'x'.repeat(101) }],
  ])('%s is refused', async (_name, body) => {
    const answer = await call('/v1/auth/sessions', { body });
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'VALIDATION_ERROR' } } });
  });

  test('is approved by a session only, with the code, for an organization of one’s own', async () => {
    const organizationId = await server.organization();
    const foreign = await server.organization();
    const person = await signInPerson(server.deps, { roles: { [organizationId]: 'editor' } });
    const { sessionId, userCode } = await start(newVerifier());
    const path = `/v1/auth/sessions/${sessionId}/approve`;
    const body = { userCode, organizationId };
    for (const key of [person.token, await server.key(['admin'])]) {
      expect((await call(path, { key, body })).status).toBe(403);
    }
    expect((await call(path, { body })).status).toBe(401);
    const key = person.session;
    expect((await call(path, { key, body: { ...body, userCode: 'BBBB-BBBB' } })).status).toBe(400);
    expect((await call(path, { key, body: { ...body, organizationId: foreign } })).status).toBe(
      404,
    );
    expect((await call(path, { key, body })).status).toBe(200);
    const other = await signInPerson(server.deps, { roles: { [organizationId]: 'owner' } });
    expect((await call(path, { key: other.session, body })).status).toBe(409);
  });

  test('counts 20 requests a minute per address, and says so', async () => {
    const headers = { 'X-Forwarded-For': '198.51.100.77' };
    const statuses: number[] = [];
    for (let request = 0; request < 21; request += 1) {
      const answer = await call('/v1/auth/sessions', { body: {}, headers });
      statuses.push(answer.status);
      expect(answer.headers.get('ratelimit-limit')).toBe('20');
    }
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 400), 429]);
  });

  test('keeps neither token nor verifier in any table', async () => {
    const person = await signInPerson(server.deps);
    const tables = await server.database.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
    );
    for (const { name } of tables) {
      const [row] = await server.database.query<{ hits: string }>(
        `select count(*) as hits from ${name} t where strpos(t::text, $1) > 0`,
        [person.token.slice(12)],
      );
      expect({ name, hits: row?.hits }).toEqual({ name, hits: '0' });
    }
  });
});

describe('a login', () => {
  test('acts for the organization of the header, else the chosen one, else the only one', async () => {
    const [first, second, foreign] = await Promise.all([
      server.organization(),
      server.organization(),
      server.organization(),
    ]);
    const orgOf = async (key: string, wanted?: string) => {
      const headers: Record<string, string> =
        wanted === undefined ? {} : { 'X-Organization-Id': wanted };
      const { body } = await call('/v1/auth/whoami', { key, headers });
      return (body as { org?: { id: string } }).org?.id ?? null;
    };
    const both = { [first]: 'owner', [second]: 'viewer' } as const;
    const undecided = await signInPerson(server.deps, { roles: both });
    const decided = await signInPerson(server.deps, {
      roles: { [second]: 'viewer', [foreign]: 'admin' },
      active: second,
    });
    const single = await signInPerson(server.deps, { roles: { [second]: 'admin' } });
    expect(await orgOf(undecided.token)).toBeNull();
    expect(await orgOf(undecided.token, first)).toBe(first);
    expect(await orgOf(decided.token)).toBe(second);
    expect(await orgOf(decided.token, foreign)).toBe(foreign);
    expect(await orgOf(decided.token, first)).toBe(second);
    expect(await orgOf(single.token)).toBe(second);
    expect(await orgOf(single.session, foreign)).toBe(second);
    const noOrg = await call('/v1/credits', { key: undecided.token });
    expect(noOrg).toMatchObject({ status: 403, body: { error: { code: 'NO_ORG' } } });
    const creditsOf = (orgId: string) =>
      call(`/v1/credits?orgId=${orgId}`, { key: undecided.token });
    expect((await creditsOf(second)).status).toBe(200);
    expect((await creditsOf(foreign)).status).toBe(403);
    const list = await call('/v1/organizations', { key: undecided.token });
    const listed = (list.body as { organizations: { id: string; role: string }[] }).organizations;
    expect(Object.fromEntries(listed.map(({ id, role }) => [id, role]))).toEqual(both);
    // The path names the organization, and with it the role that counts.
    const path = await call(`/v1/organizations/${first}`, { key: undecided.session });
    expect(path).toMatchObject({ status: 200, body: { role: 'owner' } });
    const foreignPath = await call(`/v1/organizations/${foreign}`, { key: single.session });
    expect(foreignPath.status).toBe(404);
  });

  const may: readonly [Role, Record<string, number>][] = [
    ['owner', { keys: 200, credits: 200, scan: 200, reports: 200, org: 200, scans: 200 }],
    ['admin', { keys: 200, credits: 200, scan: 200, reports: 200, org: 200, scans: 200 }],
    ['editor', { keys: 403, credits: 200, scan: 200, reports: 200, org: 200, scans: 200 }],
    ['viewer', { keys: 403, credits: 200, scan: 403, reports: 200, org: 200, scans: 200 }],
    ['billing', { keys: 403, credits: 200, scan: 403, reports: 403, org: 200, scans: 403 }],
  ];

  test.each(may)('of a %s may do what the role says', async (role, expected) => {
    const organizationId = await server.organization();
    const { token, session } = await signInPerson(server.deps, {
      roles: { [organizationId]: role },
    });
    for (const key of [token, session]) {
      const seen = {
        keys: (await call(`/v1/organizations/${organizationId}/api-keys`, { key })).status,
        credits: (await call('/v1/credits', { key })).status,
        scan: (await call('/v1/scan', { key, body: { text: 'Say hello.' } })).status,
        reports: (await call('/v1/reports', { key })).status,
        org: (await call(`/v1/organizations/${organizationId}`, { key })).status,
        scans: (await call('/api/v1/scans', { key })).status,
      };
      expect(seen).toEqual(expected);
    }
  });

  test('of the owner grants admin in the dashboard only', async () => {
    const organizationId = await server.organization();
    const owner = await signInPerson(server.deps, { roles: { [organizationId]: 'owner' } });
    const admin = await signInPerson(server.deps, { roles: { [organizationId]: 'admin' } });
    const path = `/v1/organizations/${organizationId}/api-keys`;
    const statuses = [];
    for (const key of [owner.session, owner.token, admin.session]) {
      statuses.push((await call(path, { key, body: { name: 'a', scopes: ['admin'] } })).status);
    }
    expect(statuses).toEqual([201, 403, 403]);
  });

  test('ends with the membership, at once', async () => {
    const organizationId = await server.organization();
    const person = await signInPerson(server.deps, { roles: { [organizationId]: 'admin' } });
    expect((await call('/v1/credits', { key: person.token })).status).toBe(200);
    await server.database.query('delete from members where user_id = $1', [person.userId]);
    const after = await call('/v1/credits', { key: person.token });
    expect(after).toMatchObject({ status: 403, body: { error: { code: 'NO_ORG' } } });
  });

  test('that expired, was forged or belongs to another server is refused', async () => {
    const expired = await signInPerson(server.deps, { expiresAt: new Date(now.getTime() - 1) });
    const person = await signInPerson(server.deps);
    const [head = '', body = '', signature = ''] = person.session.split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const flipped = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);
    const cases: [string, string][] = [
      [expired.token, 'expired'],
      [expired.session, 'expired'],
      [`${head}.${body}.${flipped}`, 'malformed'],
      [`${none}.${body}.`, 'malformed'],
      [`${none}.${body}.${signature}`, 'malformed'],
    ];
    for (const [key, reason] of cases) {
      const answer = await call('/v1/auth/whoami', { key });
      expect(answer).toMatchObject({ status: 401, body: { error: { reason } } });
    }
  });

  test('in the cookie reads everywhere and writes only from our own pages', async () => {
    const organizationId = await server.organization();
    const person = await signInPerson(server.deps, { roles: { [organizationId]: 'owner' } });
    const cookie = person.session;
    expect((await call('/v1/auth/whoami', { cookie })).status).toBe(200);
    const path = `/v1/organizations/${organizationId}/api-keys`;
    const body = { name: 'a', preset: 'ci' };
    const from = (origin?: string) =>
      call(path, { cookie, body, headers: origin === undefined ? {} : { Origin: origin } });
    expect((await from()).status).toBe(403);
    expect((await from('https://evil.test')).status).toBe(403);
    expect((await from('null')).status).toBe(403);
    expect((await from(server.deps.settings.publicUrl)).status).toBe(201);
    const out = await call('/v1/auth/logout', {
      cookie,
      method: 'POST',
      headers: { Origin: server.deps.settings.publicUrl },
    });
    expect(out.headers.get('set-cookie')).toBe(
      'skillgate_session=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax',
    );
    expect((await call('/v1/auth/whoami', { cookie })).body).toMatchObject({
      error: { reason: 'revoked' },
    });
  });

  test('of a named administrator acts on any organization', async () => {
    Object.assign(server.deps.settings, { adminLogins: ['Root-Person'] });
    const admin = await signInPerson(server.deps, { login: 'root-person' });
    const organizationId = await server.organization();
    const path = `/v1/organizations/${organizationId}`;
    expect((await call(path, { key: admin.token })).status).toBe(200);
    const headers = { 'X-Organization-Id': organizationId };
    expect((await call('/v1/credits', { key: admin.session, headers })).status).toBe(200);
  });

  test('does not replace a key that is refused', async () => {
    const person = await signInPerson(server.deps);
    const answer = await call('/v1/auth/whoami', { key: 'sq_dev_x', cookie: person.session });
    expect(answer).toMatchObject({ status: 401, body: { error: { reason: 'malformed' } } });
  });
});
