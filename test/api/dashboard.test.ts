import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectSignIn } from '../../src/github/connect-sign-in.ts';
import { addMember } from '../../src/store/organizations/add-member.ts';
import { linkInstallation } from '../../src/store/organizations/link-installation.ts';
import { StartedAuthSession } from '../../src/contract/started-auth-session.ts';
import type { GitHubPeer } from '../support/github-peer/github-peer.ts';
import { startGitHubPeer } from '../support/github-peer/start-github-peer.ts';
import { signInPerson } from '../support/sign-in-person.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

let peer: GitHubPeer;
let server: TestServer;
let organizationId: string;

beforeAll(async () => {
  peer = await startGitHubPeer({ webhookSecret: 'a secret of the test' });
  server = await startTestServer({
    overrides: {
      signIn: connectSignIn({
        clientId: 'Iv1.test',
        clientSecret: 'a client secret of the test',
        webUrl: peer.url,
        apiUrl: peer.url,
        clock: () => new Date(),
      }),
    },
  });
  organizationId = await link(peer.account.id, 'acme', 'Organization', await idOf('octavia'));
});
afterAll(async () => {
  await server.close();
  await peer.close();
});

async function askPeer(path: string, method = 'GET', body?: object) {
  const response = await fetch(peer.url + path, {
    method,
    headers: { Authorization: 'Bearer user_admin', 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return (text === '' ? {} : JSON.parse(text)) as { id: number };
}

const idOf = async (login: string) => (await askPeer(`/users/${login}`)).id;

async function link(
  accountId: number,
  login: string,
  type: 'User' | 'Organization',
  installedBy: number,
) {
  const made = await server.deps.database.transaction((trx) =>
    linkInstallation(trx, {
      accountId,
      login,
      type,
      installedBy,
      installationId: accountId + 7000,
      planId: 'enterprise',
    }),
  );
  return made.id;
}

const cookieOf = (response: Response, name: string) =>
  new RegExp(`${name}=([^;]*)`).exec(response.headers.getSetCookie().join('\n'))?.[1] ?? '';
const at = (path: string, init: RequestInit = {}) =>
  fetch(server.url + path, { redirect: 'manual', ...init });

/** To GitHub, as that person there, and back; what a test changes on the way is in `change`. */
async function signIn(
  login: string,
  change: { readonly state?: string; readonly ticket?: string; readonly redirect?: string } = {},
) {
  const started = await at(
    `/v1/auth/github?redirect=${encodeURIComponent(change.redirect ?? '/r/x')}`,
  );
  expect(started.status).toBe(302);
  const toGitHub = new URL(started.headers.get('location') ?? '');
  await (await fetch(toGitHub)).text();
  const given = Object.fromEntries(toGitHub.searchParams);
  expect(given).toMatchObject({ client_id: 'Iv1.test', code_challenge_method: 'S256' });
  const back = await fetch(`${peer.url}/login/oauth/callback`, {
    method: 'POST',
    body: new URLSearchParams({ ...given, login }),
    redirect: 'manual',
  });
  const callback = new URL(back.headers.get('location') ?? '');
  expect(callback.origin).toBe(server.deps.settings.publicUrl);
  if (change.state !== undefined) callback.searchParams.set('state', change.state);
  const ticket = change.ticket ?? cookieOf(started, 'skillgate_sign_in');
  return at(callback.pathname + callback.search, {
    headers: { Cookie: `skillgate_sign_in=${ticket}` },
  });
}

async function rolesOf(login: string) {
  const response = await signIn(login);
  expect(response.status).toBe(302);
  const list = await at('/v1/organizations', {
    headers: { Cookie: `skillgate_session=${cookieOf(response, 'skillgate_session')}` },
  });
  const { organizations } = (await list.json()) as {
    organizations: { id: string; role: string }[];
  };
  return Object.fromEntries(organizations.map(({ id, role }) => [id, role]));
}

describe('signing in with GitHub', () => {
  test('sets a cookie for 12 hours that no script reads, and leads to the path that was wanted', async () => {
    const response = await signIn('octavia');
    expect(response.headers.get('location')).toBe('/r/x');
    const [cookie = ''] = response.headers
      .getSetCookie()
      .filter((text) => text.startsWith('skillgate_session='));
    expect(cookie).toMatch(/; Path=\/; Max-Age=43200; HttpOnly; Secure; SameSite=Lax$/);
    const whoami = await at('/v1/auth/whoami', {
      headers: { Cookie: `skillgate_session=${cookieOf(response, 'skillgate_session')}` },
    });
    expect(await whoami.json()).toMatchObject({
      authSource: 'login',
      user: { email: 'octavia@people.test' },
      org: { id: organizationId },
    });
  });

  test.each([
    ['//evil.test', '/'],
    ['/\\evil.test', '/'],
    ['https://evil.test/', '/'],
    ['/\t/evil.test', '/'],
    ['javascript:alert(1)', '/'],
    ['/ok?x=1', '/ok?x=1'],
  ])('leads from %j to %j', async (redirect, location) => {
    expect((await signIn('admin', { redirect })).headers.get('location')).toBe(location);
  });

  test.each([
    ['another state', { state: 'x' }],
    ['no ticket', { ticket: '' }],
    ['a broken ticket', { ticket: 'a.b.c.d.e' }],
  ])('with %s is refused as a page, without a session', async (_name, change) => {
    const response = await signIn('octavia', change);
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(cookieOf(response, 'skillgate_session')).toBe('');
  });

  test('with the ticket of another browser fails at the state, and at PKCE if the state is known', async () => {
    const victim = await at('/v1/auth/github');
    const ticket = cookieOf(victim, 'skillgate_sign_in');
    const state = new URL(victim.headers.get('location') ?? '').searchParams.get('state') ?? '';
    expect((await signIn('mallory', { ticket })).status).toBe(401);
    expect((await signIn('mallory', { ticket, state })).status).toBe(401);
  });

  test('while GitHub is down says so', async () => {
    peer.inject({ path: /access_token/, kind: 'reset' });
    const response = await signIn('octavia');
    expect(response.status).toBe(502);
    expect(await response.text()).toContain('GitHub did not answer');
  });

  test('is not there without OAuth settings', async () => {
    const bare = await startTestServer();
    const response = await fetch(`${bare.url}/v1/auth/github`, { redirect: 'manual' });
    expect(response.status).toBe(503);
    await bare.close();
  });
});

describe('memberships', () => {
  test('follow GitHub at every sign-in: installer owns, admins are admins, members look on', async () => {
    expect(await rolesOf('octavia')).toEqual({ [organizationId]: 'owner' });
    expect(await rolesOf('admin')).toEqual({ [organizationId]: 'admin' });
    expect(await rolesOf('mallory')).toEqual({});
    await askPeer('/orgs/acme/memberships/reviewer', 'PUT', { role: 'member' });
    expect(await rolesOf('reviewer')).toEqual({ [organizationId]: 'viewer' });
    await askPeer('/orgs/acme/memberships/reviewer', 'PUT', { role: 'admin' });
    expect(await rolesOf('reviewer')).toEqual({ [organizationId]: 'admin' });
    await askPeer('/orgs/acme/members/reviewer', 'DELETE');
    expect(await rolesOf('reviewer')).toEqual({});
  });

  test('in an organization of one’s own account are ownership', async () => {
    const mallory = await idOf('mallory');
    const own = await link(mallory, 'mallory', 'User', mallory);
    expect(await rolesOf('mallory')).toEqual({ [own]: 'owner' });
    expect(await rolesOf('admin')).not.toHaveProperty(own);
  });

  test('given by hand stay, and a role chosen here stays until GitHub’s changes', async () => {
    const other = await server.organization();
    await askPeer('/orgs/acme/memberships/reviewer', 'PUT', { role: 'member' });
    await rolesOf('reviewer');
    const [user] = await server.database.query<{ id: string }>(
      `select id from users where login = 'reviewer'`,
    );
    await server.deps.database.transaction((trx) =>
      addMember(trx, { organizationId: other, userId: user?.id ?? '', role: 'billing' }),
    );
    await server.database.query(
      `update members set role = 'editor' where user_id = $1 and organization_id = $2`,
      [user?.id, organizationId],
    );
    expect(await rolesOf('reviewer')).toEqual({ [organizationId]: 'editor', [other]: 'billing' });
    await askPeer('/orgs/acme/members/reviewer', 'DELETE');
    expect(await rolesOf('reviewer')).toEqual({ [other]: 'billing' });
  });

  test('are left alone when the App may not read members', async () => {
    const fault = { path: /memberships\/orgs/, kind: { status: 403 } } as const;
    peer.inject(fault);
    expect(await rolesOf('admin')).toEqual({ [organizationId]: 'admin' });
  });
});

describe('the page that approves a command line', () => {
  async function startSession(more: object = {}) {
    const response = await at('/v1/auth/sessions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ codeChallenge: 'ab'.repeat(32), ...more }),
    });
    return StartedAuthSession.parse(await response.json());
  }
  const pageOf = (authUrl: string, cookie?: string) => {
    const { pathname, search } = new URL(authUrl);
    return at(pathname + search, {
      headers: cookie === undefined ? {} : { Cookie: `skillgate_session=${cookie}` },
    });
  };
  const approve = (fields: Record<string, string>, cookie: string, origin: string) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return at('/login/device', {
      method: 'POST',
      body,
      headers: { Cookie: `skillgate_session=${cookie}`, Origin: origin },
    });
  };

  test('offers the sign-in first, and comes back', async () => {
    const { authUrl, sessionId } = await startSession();
    const text = await (await pageOf(authUrl)).text();
    expect(text).toContain('Continue with GitHub');
    expect(text).toContain(encodeURIComponent(`/login/device?session=${sessionId}`));
    expect(text).not.toContain('Approve');
  });

  test('shows code and device inertly, works without script, and leads back to the command line', async () => {
    const person = await signInPerson(server.deps, { roles: { [organizationId]: 'viewer' } });
    const deviceName = '<img src=x onerror=alert(1)>\u202e"&';
    const { authUrl, sessionId, userCode } = await startSession({ deviceName, port: 5123 });
    const response = await pageOf(authUrl, person.session);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' http://127.0.0.1:5123;");
    expect(policy).not.toContain('script-src');
    expect(response.headers.get('referrer-policy')).toBe('same-origin');
    const text = await response.text();
    expect(text).toContain(userCode);
    expect(text).not.toMatch(/<img|<script|\u202e/);
    const fields = { sessionId, userCode, organizationId };
    const { publicUrl } = server.deps.settings;
    expect((await approve(fields, person.session, 'https://evil.test')).status).toBe(403);
    const approved = await approve(fields, person.session, publicUrl);
    expect([approved.status, approved.headers.get('location')]).toEqual([
      303,
      'http://127.0.0.1:5123/callback',
    ]);
  });

  test('without a port ends in a page that says so; an unknown request in one that says that', async () => {
    const person = await signInPerson(server.deps, { roles: { [organizationId]: 'viewer' } });
    const { sessionId, userCode } = await startSession();
    const fields = { sessionId, userCode, organizationId };
    const done = await approve(fields, person.session, server.deps.settings.publicUrl);
    expect([done.status, await done.text()]).toEqual([
      200,
      expect.stringContaining('The command line is signed in') as string,
    ]);
    const unknown = await pageOf('http://x.test/login/device?session=ses_none', person.session);
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toContain('start the login again');
  });
});
