import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

let server: TestServer;
let admin: string;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.key(['admin']);
});
afterAll(() => server.close());

async function call(path: string, init: RequestInit & { key?: string } = {}) {
  const { key = admin, headers, ...rest } = init;
  const response = await fetch(server.url + path, {
    ...rest,
    headers: { Authorization: `Bearer ${key}`, ...(headers as Record<string, string> | undefined) },
  });
  const text = await response.text();
  const body: unknown = text.startsWith('{') ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, body };
}

function post(path: string, body: unknown, key = admin) {
  return call(path, {
    method: 'POST',
    key,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  });
}

describe('credits', () => {
  test('of an unlimited plan read 999999999', async () => {
    const { status, body } = await call('/v1/credits');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      balance: { monthly: 999999999, total: 999999999, periodEnd: null },
      reserved: 0,
      plan: { id: 'enterprise', unlimitedCredits: true, monthlyCredits: -1 },
      pricing: { audited_file: { cost: 1, per: 10, unit: 'file' } },
      pricingVersion: 1,
    });
  });

  test('of a limited plan end with the month', async () => {
    const organizationId = await server.organization('starter');
    const key = await server.key(['credits:read'], { organizationId });
    const { body } = await call('/v1/credits', { key });
    const { periodEnd } = (body as { balance: { periodEnd: string } }).balance;
    expect(body).toMatchObject({ balance: { monthly: 3000, pack: 0, total: 3000 } });
    expect(periodEnd).toMatch(/-01T00:00:00\.000Z$/);
  });

  test('of another organization are for instance administrators only', async () => {
    const other = await server.organization('starter');
    const refused = await call(`/v1/credits?orgId=${other}`);
    expect(refused).toMatchObject({ status: 403, body: { error: { code: 'FORBIDDEN' } } });
    const operator = await server.key(['admin'], { kind: 'bootstrap' });
    expect((await call(`/v1/credits?orgId=${other}`, { key: operator })).status).toBe(200);
  });
});

describe('organizations', () => {
  test('a key sees its own, with its role', async () => {
    const { body } = await call('/v1/organizations');
    expect(body).toMatchObject({
      organizations: [{ id: server.organizationId, planId: 'enterprise', role: 'admin' }],
    });
    const one = await call(`/v1/organizations/${server.organizationId}/`);
    expect(one).toMatchObject({
      status: 200,
      body: { plan: { signupGrantCredits: 0 }, members: [], role: 'admin' },
    });
  });

  test('of others are not there', async () => {
    const other = await server.organization();
    for (const id of [other, 'org_unknown', '%2e%2e']) {
      const answer = await call(`/v1/organizations/${id}`);
      expect(answer).toMatchObject({ status: 404, body: { error: { code: 'NOT_FOUND' } } });
    }
  });
});

describe('keys', () => {
  const path = () => `/v1/organizations/${server.organizationId}/api-keys`;

  test('are made, listed without their token, used and revoked', async () => {
    const made = await post(path(), { name: 'ci', preset: 'ci' });
    expect(made.status).toBe(201);
    const key = made.body as { id: string; token: string; prefix: string };
    expect(key.token.startsWith('sq_dev_')).toBe(true);
    expect(key.prefix).toBe(key.token.slice(0, 12));
    expect((await call('/v1/credits', { key: key.token })).status).toBe(200);
    const list = await call(path());
    expect(JSON.stringify(list.body)).not.toContain(key.token);
    expect(list.body).toMatchObject({
      apiKeys: expect.arrayContaining(
        [{ id: key.id }].map((entry) => expect.objectContaining(entry) as unknown),
      ) as unknown,
    });
    const revoked = await call(`${path()}/${key.id}`, { method: 'DELETE' });
    const again = await call(`${path()}/${key.id}`, { method: 'DELETE' });
    expect(again.body).toEqual(revoked.body);
    expect((await call('/v1/credits', { key: key.token })).status).toBe(401);
  });

  test.each([
    ['no scopes', { name: 'x' }],
    ['scopes and preset', { name: 'x', scopes: ['read'], preset: 'ci' }],
    ['a reserved scope', { name: 'x', scopes: ['keys:write'] }],
    ['an empty name', { name: '', preset: 'ci' }],
    ['an expiry in the past', { name: 'x', preset: 'ci', expiresAt: '2020-01-01T00:00:00.000Z' }],
    ['another format', { name: 'x', preset: 'ci', format: 'jwt' }],
  ])('with %s are 400', async (_name, body) => {
    const answer = await post(path(), body);
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'VALIDATION_ERROR' } } });
  });

  test('are not managed by other keys, and never made with admin by a key', async () => {
    const reader = await server.key(['org:read', 'org:write']);
    expect(await post(path(), { name: 'x', preset: 'ci' }, reader)).toMatchObject({ status: 403 });
    expect(await call(path(), { key: reader })).toMatchObject({ status: 403 });
    expect(await post(path(), { name: 'x', scopes: ['admin'] })).toMatchObject({ status: 403 });
    const operator = await server.key(['admin'], { kind: 'bootstrap' });
    expect(await post(path(), { name: 'x', scopes: ['admin'] }, operator)).toMatchObject({
      status: 201,
    });
    const other = await server.organization();
    expect(
      await post(`/v1/organizations/${other}/api-keys`, { name: 'x', preset: 'ci' }),
    ).toMatchObject({ status: 404 });
  });
});

describe('the envelope', () => {
  const keysPath = () => `/v1/organizations/${server.organizationId}/api-keys`;

  test.each([
    ['/v1/nothing', 'GET', 404, 'NOT_FOUND'],
    ['/nothing', 'GET', 404, 'NOT_FOUND'],
    ['/v1', 'GET', 404, 'NOT_FOUND'],
    ['/V1/credits', 'GET', 404, 'NOT_FOUND'],
    ['/v1/credits//', 'GET', 404, 'NOT_FOUND'],
    ['/v1/%E0%A4%A', 'GET', 404, 'NOT_FOUND'],
    ['/v1/credits', 'DELETE', 405, 'METHOD_NOT_ALLOWED'],
    ['/v1/github', 'GET', 405, 'METHOD_NOT_ALLOWED'],
    ['/v1/github', 'POST', 503, 'SERVICE_UNAVAILABLE'],
    ['/v1/webhooks/github', 'POST', 503, 'SERVICE_UNAVAILABLE'],
  ])('%s %s is %i', async (path, method, status, code) => {
    const answer = await call(path, { method });
    expect(answer).toMatchObject({ status, body: { error: { code } } });
    const { requestId } = (answer.body as { error: { requestId: string } }).error;
    expect(requestId).toMatch(/^req_/);
    expect(answer.headers.get('x-request-id')).toBe(requestId);
    expect(answer.headers.has('allow')).toBe(status === 405);
  });

  test.each([
    ['/v1/scan', 'PUT', 405, 'method_not_allowed'],
    ['/api/v1/scan', 'GET', 405, 'method_not_allowed'],
    ['/api/v1/credits', 'GET', 404, 'not_found'],
    ['/v1/guard/nothing', 'POST', 404, 'not_found'],
    ['/v1/overwatch', 'GET', 404, 'not_found'],
  ])('of the Scan API answers at %s %s with %i', async (path, method, status, type) => {
    const answer = await call(path, { method });
    expect(answer).toMatchObject({ status, body: { error: { code: status, type } } });
    expect(answer.body).toHaveProperty('rate_limit.limit', 300);
    expect(answer.headers.get('allow')).toBe(status === 405 ? 'POST' : null);
  });

  test('an inbound request id is not echoed', async () => {
    const { headers } = await call('/v1/credits', { headers: { 'X-Request-Id': 'mine' } });
    expect(headers.get('x-request-id')).toMatch(/^req_/);
  });

  test('a body is weighed before the key, the key before the content type, that before JSON', async () => {
    const send = (body: string, key: string, type: string) =>
      call(keysPath(), { method: 'POST', key, body, headers: { 'Content-Type': type } });
    const big = 'x'.repeat(1024 * 1024 + 1);
    expect(await send(big, 'none', 'text/plain')).toMatchObject({
      status: 413,
      body: { error: { code: 'PAYLOAD_TOO_LARGE', limitBytes: 1048576 } },
    });
    expect(await send('{', 'none', 'text/plain')).toMatchObject({ status: 401 });
    expect(await send('{', admin, 'text/plain')).toMatchObject({
      status: 415,
      body: { error: { code: 'UNSUPPORTED_MEDIA_TYPE' } },
    });
    expect(await send('{', admin, 'application/json')).toMatchObject({
      status: 400,
      body: { error: { code: 'INVALID_JSON' } },
    });
    expect(await send('[]', admin, 'application/json')).toMatchObject({
      status: 400,
      body: { error: { code: 'VALIDATION_ERROR', issues: [{ path: '' }] } },
    });
  });

  test('at most ten issues are listed, and how many there were', async () => {
    const scopes = Array.from({ length: 11 }, () => 'nothing');
    const { body } = await post(keysPath(), { name: '', scopes });
    expect(body).toMatchObject({ error: { truncated: true, totalIssues: 12 } });
    expect((body as { error: { issues: object[] } }).error.issues).toHaveLength(10);
  });
});

describe('operation', () => {
  test('health, readiness and metrics answer without a key', async () => {
    expect(await call('/healthz', { key: '' })).toMatchObject({ body: { status: 'ok' } });
    expect(await call('/readyz', { key: '' })).toMatchObject({ body: { status: 'ready' } });
    const metrics = await call('/metrics', { key: '' });
    expect(metrics.body).toContain('skillgate_http_request_duration_seconds');
    expect(metrics.body).toContain('route="/v1/credits"');
  });

  test('the documentation loads nothing from elsewhere', async () => {
    const page = await call('/docs');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:/);
    expect(page.body).not.toMatch(/https?:\/\//);
    for (const asset of ['swagger-ui.css', 'swagger-ui-bundle.js', 'start.js']) {
      const { status, headers } = await call(`/docs/${asset}`);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toMatch(/^text\/(css|javascript)/);
    }
    expect((await call('/docs/package.json')).status).toBe(400);
    expect((await call('/')).status).toBe(200);
  });
});
