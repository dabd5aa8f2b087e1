import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openapi } from '../../src/api/openapi.ts';
import { routes } from '../../src/api/routes/index.ts';
import { Scope } from '../../src/contract/scope.ts';
import { scopePresets } from '../../src/contract/scope-presets.ts';
import { signInPerson } from '../support/sign-in-person.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

const Operation = z.object({
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  description: z.string().optional(),
});
const document = openapi({ routes, publicUrl: 'http://localhost:3000' });
const cells = Object.entries(
  z.record(z.string(), z.record(z.string(), Operation)).parse(document['paths']),
)
  // The second mount of the Scan API is the same routes; one is enough here.
  .filter(([path]) => !path.startsWith('/api/v1'))
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      isGuarded: operation.security?.every((way) => 'key' in way) === true,
      scopes: Scope.options.filter((scope) =>
        (/^Scope: (.*)\.$/.exec(operation.description ?? '')?.[1] ?? '')
          .split(' or ')
          .includes(scope),
      ),
    })),
  );

/** What needs no credential. A new route without one is named here, or the build fails. */
const open = [
  'GET /',
  'GET /assets/{file}',
  'GET /b/{id}/shields.json',
  'GET /b/{name}',
  'GET /credits',
  'GET /docs',
  'GET /docs/{asset}',
  'GET /healthz',
  'GET /login',
  'GET /login/device',
  'GET /metrics',
  'GET /openapi.json',
  'GET /plans',
  'GET /r/{name}',
  'GET /readyz',
  'GET /rules',
  'GET /rules.json',
  'GET /rules/{folder}/{name}',
  'GET /schema/skillgate.json',
  'GET /v1/auth/github',
  'GET /v1/auth/github/callback',
  'GET /v1/organizations/{id}/logo',
  'GET /v1/reports/{id}',
  'POST /mcp',
  'POST /v1/auth/oidc',
  'POST /v1/auth/sessions',
  'POST /v1/auth/sessions/{sessionId}',
];

/** What has a credential of its own: the operator's token, or a signature. Their own tests refuse every other one. */
const otherwiseGuarded = [
  'POST /v1/agent-runs/internal/claim',
  'POST /v1/agent-runs/internal/dispatch',
  'POST /v1/agent-runs/internal/reap',
  'POST /v1/agent-runs/internal/{runId}/complete',
  'POST /v1/agent-runs/internal/{runId}/fail',
  'POST /v1/agent-runs/internal/{runId}/heartbeat',
  'POST /v1/credits/internal/reconcile',
  'POST /v1/webhooks/stripe',
];

const progress = { pagesFetched: 1, pagesTotal: 1, pagesFailed: 0 };

/** Bodies that pass their schema: whoever may not see the object must not get as far as it. */
const bodies: Readonly<Record<string, unknown>> = {
  'PATCH /v1/organizations/{id}': { name: 'Taken over' },
  'POST /v1/organizations/{id}/members': { githubLogin: 'mallory', role: 'admin' },
  'PATCH /v1/organizations/{id}/members/{memberId}': { role: 'admin' },
  'POST /v1/organizations/{orgId}/api-keys': { name: 'mine', preset: 'full' },
  'PATCH /v1/reports/{id}': { visibility: 'public' },
  'PUT /v1/websites/{websiteId}/badge': { enabled: true },
  'PATCH /v1/agent-runs/{runId}': { status: 'cancelled' },
  'PATCH /v1/agent-runs/org/{runId}': { status: 'cancelled' },
  'POST /v1/agent-runs/{runId}/progress': progress,
  'POST /v1/agent-runs/org/{runId}/progress': progress,
  'POST /v1/organizations/{orgId}/webhooks': { url: 'https://1.1.1.1/hook', events: ['*'] },
  'PATCH /v1/organizations/{orgId}/webhooks/{whId}': { enabled: false },
  'POST /v1/admin/organizations/{orgId}/credits': {
    amount: 1,
    reason: 'wanted',
    idempotencyKey: 'k',
  },
  'PATCH /v1/admin/organizations/{orgId}': { locked: true },
  'POST /v1/admin/runs/{runId}/refund': { reason: 'wanted' },
  'POST /v1/auth/sessions/{sessionId}/approve': { userCode: 'x', organizationId: 'org_x' },
};

const marker = 'Only-for-us';
let server: TestServer;
/** Objects of the first organization by the path segment before them. */
const objects: Record<string, string> = {};
const credentials: Record<string, string> = {};

beforeAll(async () => {
  server = await startTestServer();
  Object.assign(server.deps.rateLimiter, {
    consume: (_key: string, limit: number) =>
      Promise.resolve({ limit, remaining: limit, reset: 60, allowed: true }),
  });
  const { organizationId } = server;
  await server.database.query('update organizations set name = $2 where id = $1', [
    organizationId,
    marker,
  ]);
  const owner = await server.key(['admin'], { name: marker });
  const ours = await signInPerson(server.deps, { roles: { [organizationId]: 'owner' } });
  const [member] = await server.database.query<{ id: string }>('select id from members');
  const make = async (path: string, body: object, field: string) => {
    const answer = await send('POST', path, { key: owner, body });
    return z.record(z.string(), z.unknown()).parse(await answer.json())[field] as string;
  };
  const scan = await make('/v1/scan', { text: `Say ${marker}.` }, 'scan_id');
  const run = await make(
    '/v1/agent-runs',
    { url: `https://github.com/octo/${marker}`, trigger: 'api' },
    'id',
  );
  const shown = await send('GET', `/v1/agent-runs/${run}`, { key: owner });
  const { websiteId } = z.object({ websiteId: z.string() }).parse(await shown.json());
  const report = {
    baseUrl: `https://x.test/${marker}`,
    timestamp: new Date().toISOString(),
    totalPages: 1,
    passed: 1,
    warnings: 0,
    failed: 0,
    siteChecks: [],
    summary: {},
    ruleResults: {},
  };
  const webhook = await make(
    `/v1/organizations/${organizationId}/webhooks`,
    { url: 'https://1.1.1.1/hook', events: ['*'], description: marker },
    'id',
  );
  const keys = await send('GET', `/v1/organizations/${organizationId}/api-keys`, { key: owner });
  const { apiKeys } = z
    .object({ apiKeys: z.array(z.object({ id: z.string() })) })
    .parse(await keys.json());
  Object.assign(objects, {
    organizations: organizationId,
    members: member?.id,
    'api-keys': apiKeys[0]?.id,
    scan,
    scans: scan,
    fix: 'fix_none',
    'agent-runs': run,
    org: run,
    runs: run,
    webhooks: webhook,
    deliveries: 'del_none',
    websites: websiteId,
    reports: await make('/v1/reports', { report }, 'id'),
    sessions: 'ses_none',
  });
  const foreign = await server.organization();
  const theirs = await signInPerson(server.deps, { roles: { [foreign]: 'owner' } });
  const expired = await signInPerson(server.deps, {
    roles: { [organizationId]: 'admin' },
    expiresAt: new Date(Date.now() - 1000),
  });
  const ended = await signInPerson(server.deps, { roles: { [organizationId]: 'admin' } });
  await server.database.query('update logins set revoked_at = now() where user_id = $1', [
    ended.userId,
  ]);
  Object.assign(credentials, {
    owner: ours.session,
    'a key of another organization': await server.key(['admin'], { organizationId: foreign }),
    'the owner of another organization': theirs.session,
    'a login of another organization': theirs.token,
    'an expired key': await server.key(['admin'], { expiresAt: new Date(Date.now() - 1000) }),
    'an expired login': expired.token,
    'an expired session': expired.session,
    'a login that was ended': ended.token,
    'a session that was ended': ended.session,
    'no key at all': 'sk-wrong',
    'a read-only key': await server.key(scopePresets['read-only']),
  });
});
afterAll(() => server.close());

function send(method: string, path: string, input: { key?: string | undefined; body?: unknown }) {
  const hasBody = method !== 'GET' && method !== 'DELETE';
  return fetch(server.url + path, {
    method,
    headers: {
      ...(input.key === undefined ? {} : { Authorization: `Bearer ${input.key}` }),
      ...(hasBody && !(input.body instanceof FormData)
        ? { 'Content-Type': 'application/json' }
        : {}),
    },
    ...(hasBody
      ? { body: input.body instanceof FormData ? input.body : JSON.stringify(input.body ?? {}) }
      : {}),
  });
}

/** The path with objects of the first organization in it: a new kind of object without one fails. */
function fill(path: string): string {
  return path.replace(/([\w-]+)\/\{\w+\}/g, (_all, before: string) => {
    const object = objects[before];
    if (object === undefined) throw new Error(`the matrix has no object for ${before}`);
    return `${before}/${object}`;
  });
}

function bodyOf(name: string): unknown {
  if (name !== 'POST /v1/organizations/{id}/logo') return bodies[name];
  const form = new FormData();
  form.set('file', new Blob(['x']), 'x.png');
  return form;
}

const guarded = cells.filter(({ isGuarded }) => isGuarded);

describe('S1: the matrix of the OpenAPI document', () => {
  test('knows of every operation whether it needs a credential', () => {
    const found = cells.filter(({ isGuarded }) => !isGuarded).map(({ name }) => name);
    expect(found.toSorted()).toEqual([...open, ...otherwiseGuarded].toSorted());
  });

  test.each(guarded.map((cell) => [cell.name, cell] as const))(
    '%s refuses every unusable credential',
    async (_name, { method, path }) => {
      const url = fill(path);
      const unusable = Object.keys(credentials).filter((who) => /expired|ended|no key/.test(who));
      expect(unusable).toHaveLength(6);
      for (const who of [...unusable, 'nothing']) {
        const response = await send(method, url, { key: credentials[who] });
        const text = await response.text();
        expect([who, response.status, text.includes(marker)]).toEqual([who, 401, false]);
      }
    },
  );

  const writing = guarded.filter(
    ({ scopes }) =>
      scopes.length > 0 &&
      !scopes.some((scope) => scopePresets['read-only'].some((one) => one === scope)),
  );

  test.each(writing.map((cell) => [cell.name, cell] as const))(
    '%s is closed to a read-only key',
    async (name, { method, path }) => {
      const response = await send(method, fill(path), {
        key: credentials['a read-only key'],
        body: bodyOf(name),
      });
      expect(response.status).toBe(403);
      expect(await response.text()).not.toContain(marker);
    },
  );

  const owned = guarded.filter(({ path }) => path.includes('{'));

  test.each(owned.map((cell) => [cell.name, cell] as const))(
    '%s shows nothing of ours to strangers',
    async (name, { method, path }) => {
      const strangers = Object.keys(credentials).filter((who) => who.includes('another'));
      for (const who of strangers) {
        const body = bodyOf(name);
        const response = await send(method, fill(path), { key: credentials[who], body });
        const text = await response.text();
        expect([who, [403, 404].includes(response.status), response.status]).toEqual([
          who,
          true,
          response.status,
        ]);
        expect(text).not.toContain(marker);
      }
    },
  );

  const lists = guarded.filter(({ method, path }) => method === 'GET' && !path.includes('{'));

  test.each(lists.map((cell) => [cell.name, cell] as const))(
    '%s lists nothing of ours to strangers',
    async (_name, { method, path }) => {
      for (const who of Object.keys(credentials).filter((one) => one.includes('another'))) {
        const response = await send(method, path, { key: credentials[who] });
        expect(await response.text()).not.toContain(marker);
      }
    },
  );

  test('what strangers tried left everything where it was', async () => {
    const key = credentials['owner'];
    const rows = await server.database.query<{ name: string; members: number; keys: number }>(
      `select name,
         (select count(*)::int from members m where m.organization_id = o.id) as members,
         (select count(*)::int from api_keys k where k.organization_id = o.id and k.name = 'mine') as keys
       from organizations o where id = $1`,
      [server.organizationId],
    );
    expect(rows).toEqual([{ name: marker, members: 3, keys: 0 }]);
    for (const path of ['scans', 'agent-runs', 'reports', 'websites']) {
      const answer = await send('GET', `/v1/${path}/${objects[path] ?? ''}`, { key });
      expect([path, answer.status]).toEqual([path, 200]);
    }
  });
});
