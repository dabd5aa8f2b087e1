import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { chargeCredits } from '../../src/store/ledger/charge-credits.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  Object.assign(server.deps.rateLimiter, {
    consume: (_key: string, limit: number) =>
      Promise.resolve({ limit, remaining: limit, reset: 60, allowed: true }),
  });
});
afterAll(() => server.close());

type Answer = { status: number; headers: Headers; json: Record<string, unknown>; text: string };

async function call(
  key: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(server.url + path, {
    method,
    headers: {
      Authorization: `Bearer ${key}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  return { status: response.status, headers: response.headers, json, text };
}

async function tenant(plan = 'enterprise') {
  const organizationId = await server.organization(plan);
  const key = await server.key(['audits:write', 'audits:read', 'credits:read'], { organizationId });
  return { organizationId, key };
}

const repository = 'https://github.com/octo/agents';
const site = 'http://127.0.0.1:49151/';
const create = (key: string, fields: object, headers?: Record<string, string>) =>
  call(key, 'POST', '/v1/agent-runs', { url: repository, trigger: 'api', ...fields }, headers);

async function balanceOf(key: string) {
  const { json } = await call(key, 'GET', '/v1/credits');
  const { balance, reserved } = z
    .object({ balance: z.object({ total: z.number() }), reserved: z.number() })
    .parse(json);
  return { total: balance.total, reserved };
}

/** Leaves exactly so many credits. */
async function leave(organizationId: string, key: string, credits: number): Promise<void> {
  const { total } = await balanceOf(key);
  await server.deps.database.tenant(organizationId, (trx) =>
    chargeCredits(trx, { organizationId, feature: 'scan', units: total - credits, key: 'spent' }),
  );
}

describe('starting a run', () => {
  it('debits the base price, holds the rest of the quote, and cancelling gives all of it back once', async () => {
    const { key } = await tenant('starter');
    const before = await balanceOf(key);
    const made = await create(key, { config: JSON.stringify({ maxFiles: 100 }) });
    expect(made).toMatchObject({ status: 201, json: { status: 'pending' } });
    expect(made.json).not.toHaveProperty('notice');
    expect(await balanceOf(key)).toEqual({ total: before.total - 60, reserved: 10 });
    const path = `/v1/agent-runs/${String(made.json['id'])}`;
    expect((await call(key, 'GET', path)).json).toMatchObject({
      url: repository,
      target: { kind: 'repository', host: 'github.com', owner: 'octo', repo: 'agents' },
      config: { maxFiles: 100, requestedMaxFiles: 100, coverageMode: 'surface' },
      cost: { totalCharged: 50, totalRefunded: 0, lines: [{ feature: 'audit_base' }] },
      ...{ status: 'pending', trigger: 'api', mode: 'audit', reportId: null, progress: null },
    });
    for (const _again of [1, 2]) {
      const cancelled = await call(key, 'POST', `${path}/cancel`);
      expect(cancelled).toMatchObject({ status: 200, json: { status: 'cancelled' } });
    }
    expect(await balanceOf(key)).toEqual(before);
    expect((await call(key, 'GET', path)).json).toMatchObject({
      ...{ status: 'cancelled', completionReason: 'user_cancel', healthScore: null },
      cost: { totalCharged: 50, totalRefunded: 50, netSpent: 0 },
    });
    expect((await call(key, 'GET', `${path}/report`)).json).toMatchObject({
      report: {
        status: 'failed',
        healthScore: null,
        topIssues: [],
        siteKey: 'github.com/octo/agents',
      },
    });
    const events = await server.database.query(
      `select event, data->>'refunded' as refunded from outbound_events where data->>'runId' = $1`,
      [made.json['id']],
    );
    expect(events).toEqual([{ event: 'audit.failed', refunded: '50' }]);
  });

  it('shows active runs with their domain, and lists by status, mode and website', async () => {
    const { key } = await tenant();
    const first = await create(key, { mode: 'recommend' });
    const second = await create(key, { url: site });
    const active = await call(key, 'GET', '/v1/agent-runs/active');
    expect(active.json['runs']).toMatchObject([
      { id: second.json['id'], domain: '127.0.0.1:49151', progress: null },
      { id: first.json['id'], domain: 'github.com' },
    ]);
    const sites = await call(key, 'GET', '/v1/websites?limit=1');
    expect(sites.json).toMatchObject({
      ...{ total: 2, hasMore: true },
      websites: [{ kind: 'website', domain: '127.0.0.1', repository: null }],
    });
    const [one] = z
      .object({ websites: z.array(z.object({ id: z.string() })) })
      .parse(sites.json).websites;
    const count = async (query: string) =>
      (await call(key, 'GET', `/v1/agent-runs?${query}`)).json['total'];
    expect(await count('')).toBe(2);
    expect(await count('mode=recommend')).toBe(1);
    expect(await count('status=completed')).toBe(0);
    expect(await count(`websiteId=${one?.id ?? ''}`)).toBe(1);
    const badge = await call(key, 'PUT', `/v1/websites/${one?.id ?? ''}/badge`, { enabled: true });
    const again = await call(key, 'PUT', `/v1/websites/${one?.id ?? ''}/badge`, { enabled: false });
    expect([badge.json['enabled'], again.json['enabled']]).toEqual([true, false]);
    expect(again.json['badgeId']).toBe(badge.json['badgeId']);
    expect((await call(key, 'GET', `/v1/websites/${one?.id ?? ''}`)).json['badge']).toEqual({
      id: badge.json['badgeId'],
      enabled: false,
    });
  });

  it.each([
    ['free', { config: '{"maxPages":5000}', url: site }, 225, 'balance'],
    ['starter', { config: '{"maxPages":5000}', url: site }, 1475, 'balance'],
    ['starter', { config: '{"maxFiles":5000}' }, 2000, 'plan'],
    ['enterprise', { config: '{"maxCredits":60,"coverageMode":"full"}', url: site }, 5, 'budget'],
  ])('%s: %j is made smaller, to %i by its %s', async (plan, fields, applied, limitedBy) => {
    const { key } = await tenant(plan);
    const { status, json } = await create(key, fields);
    expect(status).toBe(201);
    expect(json['notice']).toMatchObject({ type: 'page_limit_clamped', applied, limitedBy });
    expect(json['notice']).toHaveProperty('upgradeHint', expect.stringMatching(/https?:\/\//));
  });

  it.each([
    [52, { url: site }, 201],
    [51, { url: site }, 402],
    [51, {}, 201],
    [50, {}, 402],
  ])('with %i credits %j is answered %i', async (credits, fields, status) => {
    const { organizationId, key } = await tenant('starter');
    await leave(organizationId, key, credits);
    const made = await create(key, fields);
    expect(made.status).toBe(status);
    if (status === 402) {
      expect(made.json['error']).toMatchObject({
        code: 'INSUFFICIENT_CREDITS',
        required: credits + 1,
        balance: { total: credits },
      });
      expect(await balanceOf(key)).toEqual({ total: credits, reserved: 0 });
    } else expect((await balanceOf(key)).total).toBe(0);
  });
});

describe('repeating a request', () => {
  it('under its key gives the first answer, whichever way the key is sent, and one run', async () => {
    const { key } = await tenant('starter');
    const first = await create(key, { idempotencyKey: 'a' });
    const second = await create(key, { idempotencyKey: 'a' });
    const third = await create(key, { idempotencyKey: 'x' }, { 'Idempotency-Key': 'a' });
    expect([second.status, second.text]).toEqual([201, first.text]);
    expect(second.headers.get('Idempotent-Replay')).toBe('true');
    expect([third.status, third.text]).toEqual([201, first.text]);
    expect((await call(key, 'GET', '/v1/agent-runs')).json['total']).toBe(1);
    const other = await create(key, { idempotencyKey: 'a', mode: 'recommend' });
    expect(other).toMatchObject({ status: 409, json: { error: { code: 'DUPLICATE_REQUEST' } } });
  });

  it('twenty at a time make one run and one debit', async () => {
    const { key } = await tenant('starter');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => create(key, { idempotencyKey: 'at once' })),
    );
    const statuses = new Set(answers.map(({ status }) => status));
    expect([...statuses].filter((status) => status !== 201 && status !== 409)).toEqual([]);
    expect(
      new Set(answers.flatMap(({ status, text }) => (status === 201 ? [text] : []))).size,
    ).toBe(1);
    expect((await call(key, 'GET', '/v1/agent-runs')).json['total']).toBe(1);
  });
});

describe('what is refused, and costs nothing', () => {
  const rows: readonly [string, object, number, string, string?][] = [
    ['no address', { url: 'octo/agents' }, 400, 'VALIDATION_ERROR', 'url'],
    ['another scheme', { url: 'ftp://a.test/' }, 400, 'VALIDATION_ERROR', 'url'],
    ['user information', { url: 'https://a:b@a.test/' }, 400, 'VALIDATION_ERROR', 'url'],
    ['an address inside', { url: 'http://10.0.0.1/' }, 400, 'VALIDATION_ERROR', 'url'],
    ['the metadata service', { url: 'http://169.254.169.254/' }, 400, 'VALIDATION_ERROR', 'url'],
    ['a trigger of the server', { trigger: 'scheduled' }, 400, 'VALIDATION_ERROR', 'trigger'],
    ['an object as settings', { config: {} }, 400, 'VALIDATION_ERROR', 'config'],
    ['settings that are a list', { config: '[]' }, 400, 'VALIDATION_ERROR', 'config'],
    ['settings that are no JSON', { config: '{' }, 400, 'VALIDATION_ERROR', 'config'],
    ['a bad setting', { config: '{"maxPages":0}' }, 400, 'VALIDATION_ERROR', 'config.maxPages'],
    [
      'deep settings',
      { config: `{"a":${'['.repeat(70)}${']'.repeat(70)}}` },
      400,
      'VALIDATION_ERROR',
      'config',
    ],
    [
      'a cap below the minimum',
      { config: '{"maxCredits":50}' },
      400,
      'VALIDATION_ERROR',
      'config.maxCredits',
    ],
    ['an unknown website', { websiteId: 'web_none' }, 400, 'VALIDATION_ERROR', 'websiteId'],
    ['an unknown audit', { auditId: 'aud_none' }, 400, 'VALIDATION_ERROR', 'auditId'],
    ['a fix of a website', { mode: 'fix', url: site }, 400, 'VALIDATION_ERROR', 'mode'],
    ['a fix without the App', { mode: 'audit-fix' }, 403, 'FORBIDDEN'],
    ['a bad key', { idempotencyKey: '' }, 400, 'VALIDATION_ERROR', 'idempotencyKey'],
  ];
  it.each(rows)('%s', async (_name, fields, status, code, path) => {
    const { key } = await tenant('starter');
    const refused = await create(key, fields);
    expect(refused).toMatchObject({ status, json: { error: { code } } });
    if (path !== undefined) {
      expect(refused.json['error']).toMatchObject({ issues: [{ path }] });
    }
    expect((await call(key, 'GET', '/v1/agent-runs')).json['total']).toBe(0);
    expect((await balanceOf(key)).total).toBe(3000);
  });

  it('a fix on a plan without fixes is an upgrade', async () => {
    const { key } = await tenant('free');
    expect(await create(key, { mode: 'fix' })).toMatchObject({
      status: 403,
      json: { error: { code: 'UPGRADE_REQUIRED', feature: 'fix', requiredPlan: 'starter' } },
    });
  });

  it('the 101st target of a plan with 100', async () => {
    const { organizationId, key } = await tenant('starter');
    await server.database.query(
      `insert into websites (id, organization_id, kind, site_key, url, domain, created_at)
       select 'web_' || $1 || n, $1, 'website', 'h' || n || '.test', 'https://h.test', 'h.test', now()
       from generate_series(1, 100) n`,
      [organizationId],
    );
    expect(await create(key, {})).toMatchObject({
      status: 403,
      json: { error: { code: 'WEBSITE_LIMIT', limit: 100 } },
    });
  });

  it('a key that is bound to another repository', async () => {
    const { organizationId } = await tenant();
    const scopes = ['audits:write', 'audits:read'] as const;
    const bound = await server.key(scopes, { organizationId, repositoryId: 7 });
    const free = await server.key(scopes, { organizationId });
    const made = await create(free, {});
    expect((await create(bound, {})).status).toBe(404);
    expect((await call(bound, 'GET', `/v1/agent-runs/${String(made.json['id'])}`)).status).toBe(
      404,
    );
    expect((await call(bound, 'GET', '/v1/agent-runs')).json['total']).toBe(0);
  });

  it('cancelling what has ended', async () => {
    const { key } = await tenant();
    const made = await create(key, {});
    const id = String(made.json['id']);
    await server.database.query(`update audit_runs set status = 'completed' where id = $1`, [id]);
    expect(await call(key, 'POST', `/v1/agent-runs/${id}/cancel`)).toMatchObject({
      status: 409,
      json: { error: { code: 'RUN_NOT_ACTIVE', runStatus: 'completed' } },
    });
    const report = await call(key, 'GET', `/v1/agent-runs/${id}/report`);
    expect(report).toMatchObject({ status: 404, json: { error: { runStatus: 'completed' } } });
    const none = await call(key, 'GET', '/v1/agent-runs/run_none/report');
    expect(none.status).toBe(404);
    expect(none.json['error']).not.toHaveProperty('runStatus');
  });
});

describe('tenant walls', () => {
  it('hide runs and websites of others', async () => {
    const [mine, other] = [await tenant(), await tenant()];
    const id = String((await create(mine.key, {})).json['id']);
    const website = z
      .object({ websites: z.array(z.object({ id: z.string() })) })
      .parse((await call(mine.key, 'GET', '/v1/websites')).json).websites[0]?.id;
    for (const [method, path, body] of [
      ['GET', `/v1/agent-runs/${id}`],
      ['GET', `/v1/agent-runs/${id}/report`],
      ['POST', `/v1/agent-runs/${id}/cancel`],
      ['GET', `/v1/websites/${website ?? ''}`],
      ['PUT', `/v1/websites/${website ?? ''}/badge`, { enabled: true }],
    ] as const) {
      expect((await call(other.key, method, path, body)).status).toBe(404);
    }
    expect((await call(mine.key, 'GET', `/v1/agent-runs/${id}`)).json['status']).toBe('pending');
    const foreign = await create(other.key, { websiteId: website });
    expect(foreign.status).toBe(400);
  });
});
