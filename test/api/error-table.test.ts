import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ErrorCode } from '../../src/contract/error-code.ts';
import { errorStatus } from '../../src/contract/error-status.ts';
import { PublicErrorBody } from '../../src/contract/public-error-body.ts';
import { GitHubError } from '../../src/github/github-error.ts';
import { makeAuditReport } from '../support/make-audit-report.ts';
import { signInPerson } from '../support/sign-in-person.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

/** Errors of the Scan API alone, whose contract has a table of its own. */
const scanOnly: readonly ErrorCode[] = [
  'ORG_MISMATCH',
  'SCAN_NOT_READY',
  'CONTENT_UNAVAILABLE',
  'CONTENT_MISMATCH',
  'VERSION_CONFLICT',
  'NOT_QUARANTINED',
  'IDEMPOTENCY_CONFLICT',
  'IN_PROGRESS',
  'UNPROCESSABLE_CONTENT',
  'MONTHLY_QUOTA_EXCEEDED',
];
const repository = 'https://github.com/octo/agents';

let server: TestServer;
let key: string;

beforeAll(async () => {
  server = await startTestServer({
    overrides: {
      identity: {
        verify: () => Promise.reject(new GitHubError('network', 'the keys cannot be had')),
      },
    },
  });
  key = await server.key(['admin']);
});
afterAll(() => server.close());

type Request = {
  readonly key?: string | null;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

function send(method: string, path: string, input: Request = {}): Promise<Response> {
  const token = input.key === undefined ? key : input.key;
  const { body } = input;
  return fetch(server.url + path, {
    method,
    headers: {
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...input.headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

async function keyOf(plan: string): Promise<string> {
  return server.key(['admin'], { organizationId: await server.organization(plan) });
}

/** Runs `provoke` while a table is away. */
async function without(table: string, provoke: () => Promise<Response>): Promise<Response> {
  await server.database.query(`alter table ${table} rename to ${table}_away`);
  try {
    return await provoke();
  } finally {
    await server.database.query(`alter table ${table}_away rename to ${table}`);
  }
}

const start = (body: object, input: Request = {}) =>
  send('POST', '/v1/agent-runs', { ...input, body: { url: repository, trigger: 'api', ...body } });

const text = z.string();
const balance = z.object({
  monthly: z.int(),
  pack: z.int(),
  total: z.int(),
  periodEnd: z.unknown(),
});
const issues = z.array(z.object({ path: text, message: text })).min(1);

type Row = {
  readonly provoke: () => Promise<Response>;
  /** Fields that must stand in `error`. */
  readonly fields?: z.ZodRawShape;
  readonly header?: string;
};

/** Every row of section 2 of the Public API contract. */
const table: Readonly<Partial<Record<ErrorCode, Row>>> = {
  VALIDATION_ERROR: { provoke: () => start({ url: 7 }), fields: { issues } },
  INVALID_JSON: { provoke: () => send('POST', '/v1/agent-runs', { body: '{' }) },
  SECURITY_VIOLATION: {
    provoke: () => {
      const report = makeAuditReport({ statusReason: '<script>x</script>' });
      return send('POST', '/v1/reports', { body: { report } });
    },
    fields: {
      threats: z
        .array(z.object({ path: text, value: text, pattern: text, category: text }))
        .min(1)
        .max(25),
    },
  },
  UNAUTHORIZED: {
    provoke: () => send('GET', '/v1/auth/whoami', { key: null }),
    fields: { reason: z.literal('missing') },
    header: 'www-authenticate',
  },
  INSUFFICIENT_CREDITS: {
    provoke: async () => {
      const poor = await keyOf('starter');
      const large = { config: '{"maxFiles":10000}' };
      let answer = await start(large, { key: poor });
      for (let more = 0; more < 50 && answer.status === 201; more += 1) {
        answer = await start(large, { key: poor });
      }
      return answer;
    },
    fields: { required: z.int().min(1), balance, topUpUrl: z.url() },
  },
  FORBIDDEN: {
    provoke: async () => start({}, { key: await server.key(['audits:read']) }),
    fields: { requiredScope: z.literal('audits:write') },
  },
  NO_ORG: {
    provoke: async () => {
      const { token } = await signInPerson(server.deps);
      return send('GET', '/v1/agent-runs', { key: token });
    },
  },
  UPGRADE_REQUIRED: {
    provoke: async () => start({ mode: 'audit-fix' }, { key: await keyOf('free') }),
    fields: { feature: z.literal('fix'), requiredPlan: text },
  },
  WEBSITE_LIMIT: {
    provoke: async () => {
      const organizationId = await server.organization('starter');
      await server.database.query(
        `insert into websites (id, organization_id, kind, site_key, url, domain, created_at)
         select 'web_' || n, $1, 'website', 's' || n || '.test', 'https://s' || n || '.test', 's' || n || '.test', now()
         from generate_series(1, 100) n`,
        [organizationId],
      );
      return start({}, { key: await server.key(['admin'], { organizationId }) });
    },
    fields: { limit: z.literal(100) },
  },
  ORG_LOCKED: {
    provoke: async () => {
      const organizationId = await server.organization();
      const set = 'update organizations set is_locked = true where id = $1';
      await server.database.query(set, [organizationId]);
      const locked = await server.key(['admin'], { organizationId });
      return send('GET', '/v1/agent-runs', { key: locked });
    },
  },
  NOT_FOUND: { provoke: () => send('GET', '/v1/agent-runs/run_none') },
  METHOD_NOT_ALLOWED: {
    provoke: () => send('PUT', '/v1/agent-runs', { body: {} }),
    header: 'allow',
  },
  DUPLICATE_REQUEST: {
    provoke: async () => {
      const headers = { 'Idempotency-Key': 'once' };
      expect((await start({}, { headers })).status).toBe(201);
      return start({ mode: 'recommend' }, { headers });
    },
  },
  RUN_NOT_ACTIVE: {
    provoke: async () => {
      const { id } = z.object({ id: text }).parse(await (await start({})).json());
      const set = `update audit_runs set status = 'completed' where id = $1`;
      await server.database.query(set, [id]);
      return send('POST', `/v1/agent-runs/${id}/cancel`, { body: {} });
    },
    fields: { runStatus: z.literal('completed') },
  },
  CONFLICT: {
    provoke: async () => {
      const slug = `taken-${Date.now()}`;
      const other = await server.organization();
      await server.database.query('update organizations set slug = $2 where id = $1', [
        other,
        slug,
      ]);
      const owner = await signInPerson(server.deps, {
        roles: { [server.organizationId]: 'owner' },
      });
      const path = `/v1/organizations/${server.organizationId}`;
      return send('PATCH', path, { key: owner.token, body: { slug } });
    },
  },
  PAYLOAD_TOO_LARGE: {
    provoke: () => start({ padding: 'x'.repeat(1024 * 1024) }),
    fields: { limitBytes: z.literal(1024 * 1024) },
  },
  UNSUPPORTED_MEDIA_TYPE: {
    provoke: () => start({}, { headers: { 'Content-Type': 'text/plain' } }),
  },
  RATE_LIMITED: {
    provoke: async () => {
      const headers = { 'X-Forwarded-For': '192.0.2.7' };
      for (let attempt = 0; attempt < 30; attempt += 1) {
        await (await send('GET', '/v1/agent-runs', { key: null, headers })).arrayBuffer();
      }
      return send('GET', '/v1/agent-runs', { key: null, headers });
    },
    fields: { retryAfter: z.int().min(1) },
    header: 'retry-after',
  },
  INTERNAL_ERROR: {
    provoke: () => without('websites', () => send('GET', '/v1/websites')),
  },
  PUBLISH_FAILED: {
    provoke: () =>
      without('report_contents', () =>
        send('POST', '/v1/reports', { body: { report: makeAuditReport({ statusReason: 'x' }) } }),
      ),
  },
  UPSTREAM_ERROR: {
    provoke: () => send('POST', '/v1/auth/oidc', { key: null, body: { idToken: 'x.y.z' } }),
    fields: { reason: text.max(200) },
  },
  SERVICE_UNAVAILABLE: {
    provoke: () => send('POST', '/v1/github', { key: null, body: {} }),
    fields: { retryAfter: z.int().min(1) },
    header: 'retry-after',
  },
};

describe('the error table of the Public API', () => {
  test('has a case for every code', () => {
    const known = [...Object.keys(table), ...scanOnly];
    expect(known.toSorted()).toEqual([...ErrorCode.options].toSorted());
  });

  test.each(Object.entries(table))('%s', async (name, row) => {
    const code = ErrorCode.parse(name);
    const response = await row.provoke();
    const body = PublicErrorBody.parse(await response.json());
    expect([body.error.code, response.status]).toEqual([code, errorStatus[code]]);
    expect(body.error.requestId).toBe(response.headers.get('x-request-id'));
    expect(body.error.message).toMatch(/^[A-Z].{10,}/);
    expect(body.error.message).not.toMatch(/\/src\/|select |node_modules|relation/i);
    z.object(row.fields ?? {}).parse(body.error);
    if (row.header !== undefined) expect(response.headers.get(row.header)).not.toBeNull();
  });
});
