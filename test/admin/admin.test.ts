import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { chargeCredits } from '../../src/store/ledger/charge-credits.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

let server: TestServer;
let admin: string;
beforeAll(async () => {
  server = await startTestServer();
  Object.assign(server.deps.rateLimiter, {
    consume: (_key: string, limit: number) =>
      Promise.resolve({ limit, remaining: limit, reset: 60, allowed: true }),
  });
  admin = await server.key(['admin'], { kind: 'bootstrap' });
});
afterAll(() => server.close());

async function call(method: string, path: string, body?: unknown, key = admin) {
  const response = await fetch(server.url + path, {
    method,
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const json = z.record(z.string(), z.unknown()).parse(await response.json());
  return { status: response.status, json };
}

const log = async (query = '') => {
  const { json } = await call('GET', `/v1/admin/log${query}`);
  return z
    .object({ entries: z.array(z.record(z.string(), z.unknown())), total: z.number() })
    .parse(json);
};

describe('organizations', () => {
  it('are made, found, changed and locked, and each act is in the log', async () => {
    const made = await call('POST', '/v1/admin/organizations', {
      ...{ name: 'Blue Harbour %', slug: 'blue-harbour', planId: 'starter' },
    });
    expect(made).toMatchObject({
      status: 201,
      json: { organization: { slug: 'blue-harbour', planId: 'starter', github: null } },
    });
    const { id } = z
      .object({ organization: z.object({ id: z.string() }) })
      .parse(made.json).organization;
    const again = await call('POST', '/v1/admin/organizations', {
      name: 'x',
      slug: 'blue-harbour',
    });
    expect(again).toMatchObject({ status: 409, json: { error: { code: 'CONFLICT' } } });
    const found = await call('GET', '/v1/admin/organizations?query=harbour%20%25');
    expect(found.json).toMatchObject({
      ...{ total: 1, hasMore: false },
      organizations: [{ id, balance: { total: 3000 }, locked: false, memberCount: 0 }],
    });
    const path = `/v1/admin/organizations/${id}`;
    const changed = await call('PATCH', path, { planId: 'team', seats: 3, name: 'Harbour' });
    expect(changed.json).toMatchObject({ organization: { planId: 'team', name: 'Harbour' } });
    const key = await server.key(['credits:read'], { organizationId: id });
    expect((await call('GET', '/v1/credits', undefined, key)).json).toMatchObject({
      balance: { total: 9000 },
    });
    await call('PATCH', path, { locked: true });
    expect(await call('GET', '/v1/credits', undefined, key)).toMatchObject({
      status: 403,
      json: { error: { code: 'ORG_LOCKED' } },
    });
    const { entries } = await log();
    expect(entries.slice(0, 3)).toMatchObject([
      { action: 'organization.change', orgId: id, detail: { locked: true } },
      { action: 'organization.change', detail: { planId: 'team', seats: 3, name: 'Harbour' } },
      { action: 'organization.create', subject: id, detail: { slug: 'blue-harbour' } },
    ]);
    expect((await log('?action=organization.create')).total).toBe(1);
    expect((await log('?actor=nobody')).total).toBe(0);
  });

  it('get a slug from their name', async () => {
    const made = await call('POST', '/v1/admin/organizations', { name: 'Ünder & Söhne GmbH' });
    const Slug = z.object({ organization: z.object({ slug: z.string() }) });
    expect(Slug.parse(made.json).organization.slug).toMatch(/^[a-z0-9-]{2,40}$/);
  });
});

describe('credits', () => {
  it('are granted once per key, and taken away down to zero', async () => {
    const organizationId = await server.organization('free');
    const path = `/v1/admin/organizations/${organizationId}/credits`;
    const grant = { amount: 40, reason: 'Goodwill', idempotencyKey: 'a' };
    const first = await call('POST', path, grant);
    expect(first).toMatchObject({
      status: 201,
      json: {
        transaction: { type: 'grant_admin', amount: 40, pack: 40, description: 'Goodwill' },
        balance: { monthly: 500, pack: 40, total: 540 },
      },
    });
    expect(await call('POST', path, grant)).toEqual(first);
    const take = { amount: -41, reason: 'Mistake', idempotencyKey: 'b' };
    expect(await call('POST', path, take)).toMatchObject({ status: 409 });
    const taken = await call('POST', path, { ...take, amount: -500, bucket: 'monthly' });
    expect(taken.json).toMatchObject({
      transaction: { type: 'adjustment', monthly: -500 },
      balance: { monthly: 0, pack: 40 },
    });
    const granted = (await log('?action=credits.grant')).entries;
    expect(granted.filter(({ orgId }) => orgId === organizationId)).toHaveLength(2);
  });

  it.each([
    [{ amount: 0 }, 'amount'],
    [{ amount: 10_000_001 }, 'amount'],
    [{ amount: 1.5 }, 'amount'],
    [{ reason: '' }, 'reason'],
    [{ bucket: 'gold' }, 'bucket'],
  ])('refuse %j', async (fields, path) => {
    const grant = { amount: 1, reason: 'r', idempotencyKey: 'k', ...fields };
    const target = `/v1/admin/organizations/${server.organizationId}/credits`;
    expect(await call('POST', target, grant)).toMatchObject({
      status: 400,
      json: { error: { issues: [{ path }] } },
    });
  });

  it('of a run are given back once, whatever it was charged for', async () => {
    const organizationId = await server.organization('free');
    await server.deps.database.tenant(organizationId, async (trx) => {
      for (const [feature, units] of [
        ['audit_base', 1],
        ['audited_page', 4],
      ] as const) {
        await chargeCredits(trx, { organizationId, feature, units, key: feature, runId: 'run_x' });
      }
    });
    const refund = () => call('POST', '/v1/admin/runs/run_x/refund', { reason: 'It was ours' });
    const first = await refund();
    expect(first.json).toMatchObject({
      cost: { totalCharged: 58, totalRefunded: 58, netSpent: 0, balanceAfter: 500 },
    });
    expect(await refund()).toEqual(first);
    const acts = (await log('?action=run.refund')).entries;
    expect(acts).toMatchObject([{ subject: 'run_x', detail: { refunded: 58 } }]);
    expect(await call('POST', '/v1/admin/runs/run_none/refund', { reason: 'r' })).toMatchObject({
      status: 404,
    });
  });
});

describe('walls', () => {
  it.each([
    ['GET', '/v1/admin/organizations'],
    ['POST', '/v1/admin/organizations', { name: 'x' }],
    ['PATCH', '/v1/admin/organizations/org_none', { locked: true }],
    ['POST', '/v1/admin/organizations/org_none/credits', { amount: 1 }],
    ['POST', '/v1/admin/runs/run_x/refund', { reason: 'r' }],
    ['GET', '/v1/admin/log'],
  ])('%s %s is for administrators of the instance only', async (method, path, body?: object) => {
    const key = await server.key(['admin']);
    expect(await call(method, path, body, key)).toMatchObject({
      status: 403,
      json: { error: { code: 'FORBIDDEN' } },
    });
  });

  it.each([
    ['PATCH', '/v1/admin/organizations/org_none', { locked: true }],
    [
      'POST',
      '/v1/admin/organizations/org_none/credits',
      { amount: 1, reason: 'r', idempotencyKey: 'k' },
    ],
  ])('%s %s is 404', async (method, path, body) => {
    expect((await call(method, path, body)).status).toBe(404);
  });

  it('the log only grows, whoever asks', async () => {
    for (const statement of ['update admin_log set detail = detail', 'delete from admin_log']) {
      await expect(server.database.query(statement)).rejects.toThrow(
        /only grows|permission denied/,
      );
    }
  });
});
