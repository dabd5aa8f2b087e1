import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { member } from '../../app/handlers/member.ts';
import { organization } from '../../app/handlers/organization.ts';
import { connectSignIn } from '../../src/github/connect-sign-in.ts';
import type { Role } from '../../src/contract/role.ts';
import { applyGitHubEvent } from '../../src/use-cases/apply-github-event.ts';
import type { GitHubPeer } from '../support/github-peer/github-peer.ts';
import { startGitHubPeer } from '../support/github-peer/start-github-peer.ts';
import { signInPerson } from '../support/sign-in-person.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

let peer: GitHubPeer;
let server: TestServer;
let address = 0;

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
});
afterAll(async () => {
  await server.close();
  await peer.close();
});

async function call(
  method: string,
  path: string,
  input: { readonly key?: string; readonly body?: unknown } = {},
) {
  const { key, body } = input;
  const isForm = body instanceof FormData;
  const response = await fetch(server.url + path, {
    method,
    headers: {
      'X-Forwarded-For': `203.0.113.${String((address += 1) % 250)}`,
      ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
      ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = Buffer.from(bytes).toString();
  const parsed = (text.startsWith('{') ? JSON.parse(text) : {}) as Record<string, unknown>;
  return { status: response.status, headers: response.headers, bytes, body: parsed };
}

/** An organization with one signed-in person per role. */
async function team(plan?: string) {
  const id = await server.organization(plan);
  const people: Record<Role, Awaited<ReturnType<typeof signInPerson>>> = {
    owner: await signInPerson(server.deps, { roles: { [id]: 'owner' } }),
    admin: await signInPerson(server.deps, { roles: { [id]: 'admin' } }),
    editor: await signInPerson(server.deps, { roles: { [id]: 'editor' } }),
    viewer: await signInPerson(server.deps, { roles: { [id]: 'viewer' } }),
    billing: await signInPerson(server.deps, { roles: { [id]: 'billing' } }),
  };
  const rows = await server.database.query<{ id: string; user_id: string }>(
    'select id, user_id from members where organization_id = $1',
    [id],
  );
  const memberOf = (role: Role) =>
    rows.find((row) => row.user_id === people[role].userId)?.id ?? 'mem_none';
  return { id, path: `/v1/organizations/${id}`, people, memberOf };
}

const rolesOf = async (id: string) => {
  const rows = await server.database.query<{ role: string }>(
    'select role from members where organization_id = $1',
    [id],
  );
  return rows.map(({ role }) => role).toSorted();
};

describe('an organization', () => {
  test('shows members to members and keys, addresses only to those who may write or belong', async () => {
    const { path, people, id } = await team();
    const seen = async (key: string) => {
      const { body } = await call('GET', path, { key });
      const members = body['members'] as { userEmail: string | null }[];
      return [body['role'], members.length, members.every(({ userEmail }) => userEmail !== null)];
    };
    expect(await seen(people.viewer.token)).toEqual(['viewer', 5, true]);
    const reader = await server.key(['org:read'], { organizationId: id });
    expect(await seen(reader)).toEqual(['viewer', 5, false]);
    const writer = await server.key(['org:read', 'org:write'], { organizationId: id });
    expect(await seen(writer)).toEqual(['admin', 5, true]);
  });

  test('changes its name, slug and settings by those who may, and keeps slugs unique', async () => {
    const { path, people } = await team();
    const slug = `s-${String(Date.now()).slice(-8)}`;
    const body = { name: ' New name ', slug, allowPullRequestTarget: true, unknown: 1 };
    const changed = await call('PATCH', path, { key: people.admin.token, body });
    expect(changed).toMatchObject({
      status: 200,
      body: { organization: { name: 'New name', slug } },
    });
    expect((await call('GET', path, { key: people.owner.token })).body).toMatchObject({
      settings: { allowPullRequestTarget: true },
    });
    const other = await team();
    const taken = await call('PATCH', other.path, {
      key: other.people.owner.token,
      body: { slug },
    });
    expect(taken).toMatchObject({ status: 409, body: { error: { code: 'CONFLICT' } } });
    expect((await call('PATCH', path, { key: people.editor.token, body })).status).toBe(403);
    expect((await call('PATCH', path, { key: other.people.owner.token, body })).status).toBe(404);
    for (const wrong of [{ slug: 'A' }, { slug: 'x'.repeat(41) }, { name: '' }, { name: ' ' }]) {
      const answer = await call('PATCH', path, { key: people.owner.token, body: wrong });
      expect(answer.status).toBe(400);
    }
  });
});

describe('members', () => {
  test('are added by GitHub login, once, and by those who may', async () => {
    const { path, people } = await team();
    const add = (key: string, body: object) => call('POST', `${path}/members`, { key, body });
    const key = people.admin.token;
    const made = await add(key, { githubLogin: 'reviewer', role: 'editor' });
    expect(made).toMatchObject({ status: 201, body: { role: 'editor', userEmail: null } });
    expect(made.body['id']).toMatch(/^mem_/);
    expect((await add(key, { githubLogin: 'reviewer', role: 'viewer' })).status).toBe(409);
    expect(await add(key, { githubLogin: 'nobody-there', role: 'viewer' })).toMatchObject({
      status: 400,
      body: { error: { issues: [{ path: 'githubLogin' }] } },
    });
    expect((await add(key, { githubLogin: 'mallory', role: 'owner' })).status).toBe(400);
    expect((await add(key, { githubLogin: '../x', role: 'viewer' })).status).toBe(400);
    expect(
      (await add(people.editor.token, { githubLogin: 'mallory', role: 'viewer' })).status,
    ).toBe(403);
    peer.inject({ path: /^\/users\//, kind: 'reset' });
    expect((await add(key, { githubLogin: 'mallory', role: 'viewer' })).status).toBe(502);
  });

  test('need a free seat', async () => {
    const id = await server.organization('free');
    const owner = await signInPerson(server.deps, { roles: { [id]: 'owner' } });
    const body = { githubLogin: 'mallory', role: 'viewer' };
    const answer = await call('POST', `/v1/organizations/${id}/members`, {
      key: owner.token,
      body,
    });
    expect(answer).toMatchObject({
      status: 403,
      body: { error: { code: 'UPGRADE_REQUIRED', feature: 'seats', requiredPlan: 'team' } },
    });
  });

  test('get other roles; ownership is passed on by the owner in the dashboard, and one owner stays', async () => {
    const { id, path, people, memberOf } = await team();
    const change = (key: string, who: Role, role: Role) =>
      call('PATCH', `${path}/members/${memberOf(who)}`, { key, body: { role } });
    expect(await change(people.admin.token, 'viewer', 'billing')).toMatchObject({
      status: 200,
      body: { role: 'billing', userId: people.viewer.userId },
    });
    expect((await change(people.admin.token, 'owner', 'viewer')).status).toBe(409);
    for (const key of [
      people.admin.session,
      people.owner.token,
      await server.key(['admin'], { organizationId: id }),
    ]) {
      expect(await change(key, 'editor', 'owner')).toMatchObject({
        status: 403,
        body: { error: { requiredRole: 'owner' } },
      });
    }
    expect((await change(people.editor.token, 'viewer', 'viewer')).status).toBe(403);
    expect((await change(people.owner.session, 'editor', 'owner')).status).toBe(200);
    expect(await rolesOf(id)).toEqual(['admin', 'admin', 'billing', 'billing', 'owner']);
    // At once: whoever comes second is the owner no more.
    const races = await Promise.all(
      (['admin', 'viewer'] as const).map((who) => change(people.editor.session, who, 'owner')),
    );
    expect(races.some(({ status }) => status === 200)).toBe(true);
    expect((await rolesOf(id)).filter((role) => role === 'owner')).toHaveLength(1);
  });

  test('are removed by those who may, leave by themselves, and lose their logins; the owner stays', async () => {
    const { id, path, people, memberOf } = await team();
    const remove = (key: string, who: Role) =>
      call('DELETE', `${path}/members/${memberOf(who)}`, { key });
    expect((await remove(people.viewer.token, 'editor')).status).toBe(403);
    expect(
      (await remove(await server.key(['org:read'], { organizationId: id }), 'editor')).status,
    ).toBe(403);
    expect((await remove(people.admin.token, 'owner')).status).toBe(409);
    expect((await remove(people.owner.token, 'owner')).status).toBe(409);
    expect((await remove(people.viewer.token, 'viewer')).body).toEqual({ success: true });
    expect((await remove(people.admin.token, 'editor')).status).toBe(200);
    expect((await remove(people.admin.token, 'editor')).status).toBe(404);
    expect((await call('GET', path, { key: people.viewer.token })).status).toBe(403);
    expect(await rolesOf(id)).toEqual(['admin', 'billing', 'owner']);
    const chosen = await signInPerson(server.deps, { roles: { [id]: 'viewer' }, active: id });
    const [row] = await server.database.query<{ id: string }>(
      'select id from members where user_id = $1',
      [chosen.userId],
    );
    await call('DELETE', `${path}/members/${row?.id ?? ''}`, { key: people.owner.token });
    expect((await call('GET', '/v1/auth/whoami', { key: chosen.token })).body).toMatchObject({
      error: { reason: 'revoked' },
    });
  });

  test('of other organizations are not there', async () => {
    const [own, other] = [await team(), await team()];
    const member = `${own.path}/members/${other.memberOf('viewer')}`;
    const key = own.people.owner.token;
    expect((await call('PATCH', member, { key, body: { role: 'admin' } })).status).toBe(404);
    expect((await call('DELETE', member, { key })).status).toBe(404);
    expect(await rolesOf(other.id)).toHaveLength(5);
  });
});

describe('events of GitHub', () => {
  test.each([
    [
      'a person who left the organization',
      organization,
      (id: number) => ({ action: 'member_removed', membership: { user: { id } } }),
      0,
    ],
    [
      'a collaborator who was removed',
      member,
      (id: number) => ({ action: 'removed', member: { id } }),
      0,
    ],
    [
      'a person who joined',
      organization,
      (id: number) => ({ action: 'member_added', membership: { user: { id } } }),
      1,
    ],
  ] as const)('about %s', async (_name, handler, payload, left) => {
    const id = await server.organization();
    const installationId = (address += 1) + 50_000;
    await server.database.query(
      `update organizations set installation_id = $2, installation_state = 'active' where id = $1`,
      [id, installationId],
    );
    const person = await signInPerson(server.deps, { roles: { [id]: 'owner' } });
    const [user] = await server.database.query<{ github_id: number }>(
      'select github_id from users where id = $1',
      [person.userId],
    );
    const events = handler({
      ...payload(Number(user?.github_id)),
      installation: { id: installationId },
    });
    for (const event of events) {
      await server.deps.database.transaction((trx) =>
        applyGitHubEvent(server.deps, {
          trx,
          event,
          delivery: { guid: 'g', event: 'organization', action: 'member_removed' },
          isRetry: false,
        }),
      );
    }
    expect(await rolesOf(id)).toHaveLength(left);
  });
});

describe('the logo', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const form = (bytes: Uint8Array, name = 'logo.png') => {
    const body = new FormData();
    body.set('file', new Blob([new Uint8Array(bytes)]), name);
    return body;
  };

  test('is uploaded, shown to anybody as what it is, and removed', async () => {
    const { path, people } = await team();
    const key = people.admin.token;
    expect((await call('GET', `${path}/logo`)).status).toBe(404);
    const uploaded = await call('POST', `${path}/logo`, { key, body: form(png) });
    expect(uploaded.status).toBe(200);
    const avatarUrl = String(uploaded.body['avatarUrl']);
    const { pathname, search } = new URL(avatarUrl);
    const shown = await call('GET', pathname + search);
    expect(shown.bytes).toEqual(new Uint8Array(png));
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    expect(shown.headers.get('access-control-allow-origin')).toBe('*');
    expect((await call('GET', path, { key })).body).toMatchObject({ organization: { avatarUrl } });
    expect((await call('DELETE', `${path}/logo`, { key })).body).toEqual({ avatarUrl: null });
    expect((await call('GET', `${path}/logo`)).status).toBe(404);
    expect(
      (await call('POST', `${path}/logo`, { key: people.editor.token, body: form(png) })).status,
    ).toBe(403);
  });

  test.each([
    ['a picture with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415],
    ['a page called PNG', Buffer.from('<html></html>'), 415],
    ['a sound in the wrapping of WebP', Buffer.from('RIFF\0\0\0\0WAVE'), 415],
    ['nothing', Buffer.alloc(0), 415],
    ['more than 1 MB', Buffer.concat([png, Buffer.alloc(1_000_000)]), 413],
  ])('is not %s', async (_name, bytes, status) => {
    const { path, people } = await team();
    const answer = await call('POST', `${path}/logo`, {
      key: people.owner.token,
      body: form(bytes),
    });
    expect(answer.status).toBe(status);
  });

  test('comes as the part file', async () => {
    const { path, people } = await team();
    const key = people.owner.token;
    expect((await call('POST', `${path}/logo`, { key, body: {} })).status).toBe(400);
    expect((await call('POST', `${path}/logo`, { key, body: new FormData() })).status).toBe(400);
  });
});
