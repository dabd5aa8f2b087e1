import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { chargeCredits } from '../../src/store/ledger/charge-credits.ts';
import { refundCharge } from '../../src/store/ledger/refund-charge.ts';
import { reserveCredits } from '../../src/store/ledger/reserve-credits.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

let server: TestServer;
let now = new Date('2026-03-10T09:00:00.000Z');
beforeAll(async () => {
  server = await startTestServer({ overrides: { clock: () => now } });
  Object.assign(server.deps.rateLimiter, {
    consume: (_key: string, limit: number) =>
      Promise.resolve({ limit, remaining: limit, reset: 60, allowed: true }),
  });
});
afterAll(() => server.close());

async function call(key: string, method: string, path: string, body?: unknown) {
  const response = await fetch(server.url + path, {
    method,
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const json = z.record(z.string(), z.unknown()).parse(await response.json());
  return { status: response.status, json };
}

async function tenant(plan = 'free') {
  const organizationId = await server.organization(plan);
  const key = await server.key(['credits:read', 'scan', 'read'], { organizationId });
  return { organizationId, key };
}

function spend(organizationId: string, units: number, name: string) {
  return server.deps.database.tenant(organizationId, (trx) =>
    chargeCredits(trx, { organizationId, feature: 'scan', units, key: name, runId: name, now }),
  );
}

const Page = z.object({
  transactions: z.array(
    z.object({
      type: z.string(),
      amount: z.number(),
      refId: z.string().nullable(),
      id: z.string(),
    }),
  ),
  balance: z.object({ total: z.number() }),
  total: z.number(),
  hasMore: z.boolean(),
});
const list = async (key: string, query = '') =>
  Page.parse((await call(key, 'GET', `/v1/credits/transactions${query}`)).json);

describe('the ledger', () => {
  it('lists every row newest first, and they add up to the balance', async () => {
    const { organizationId, key } = await tenant();
    await spend(organizationId, 30, 'run_a');
    await spend(organizationId, 20, 'run_b');
    await server.deps.database.tenant(organizationId, async (trx) => {
      await refundCharge(trx, { organizationId, key: 'run_a', now });
      const expiresAt = new Date(now.getTime() + 1000);
      await reserveCredits(trx, {
        ...{ organizationId, feature: 'scan', units: 5, key: 'held', expiresAt, now },
      });
    });
    const page = await list(key);
    expect(page.transactions.map(({ type, amount }) => [type, amount])).toEqual([
      ['refund', 30],
      ['debit', -20],
      ['debit', -30],
      ['grant_monthly', 500],
    ]);
    expect(page.transactions[0]?.refId).toBe(page.transactions[2]?.id);
    const sum = page.transactions.reduce((all, { amount }) => all + amount, 0);
    // What is held is not listed, but cannot be spent.
    expect(page.balance.total).toBe(sum - 5);
    expect((await call(key, 'GET', '/v1/credits')).json).toMatchObject({ reserved: 5 });
  });

  it('is filtered by kind, feature, run and time, and paged', async () => {
    const { organizationId, key } = await tenant();
    const first = now;
    await spend(organizationId, 1, 'run_c');
    now = new Date(first.getTime() + 60_000);
    await spend(organizationId, 2, 'run_d');
    const at = encodeURIComponent(now.toISOString());
    const count = async (query: string) => (await list(key, query)).total;
    expect(await count('?type=debit')).toBe(2);
    expect(await count('?feature=scan')).toBe(2);
    expect(await count('?runId=run_c')).toBe(1);
    expect(await count(`?from=${at}`)).toBe(1);
    expect(await count(`?to=${at}`)).toBe(2);
    expect(await list(key, '?limit=1&offset=1')).toMatchObject({
      ...{ total: 3, hasMore: true },
      transactions: [{ amount: -1 }],
    });
    for (const query of ['?limit=0', '?type=hold', '?from=yesterday']) {
      expect((await call(key, 'GET', `/v1/credits/transactions${query}`)).status).toBe(400);
    }
  });

  it('of another organization is for instance administrators only', async () => {
    const [mine, other] = [await tenant(), await tenant()];
    const path = `/v1/credits/transactions?orgId=${other.organizationId}`;
    expect((await call(mine.key, 'GET', path)).status).toBe(403);
    const operator = await server.key(['admin'], { kind: 'bootstrap' });
    expect((await call(operator, 'GET', path)).status).toBe(200);
  });
});

describe('estimates', () => {
  const site = 'http://127.0.0.1:49151/';
  const repository = 'https://github.com/octo/agents';
  const rows: readonly [object, number, number][] = [
    [{ operation: 'scan' }, 1, 1],
    [{ operation: 'scan', units: 7 }, 7, 7],
    [{ operation: 'fix' }, 3, 3],
    [{ operation: 'report_publish' }, 2, 2],
    [{ operation: 'pr_scan', units: 26 }, 3, 3],
    [{ operation: 'audit', url: site }, 52, 250],
    [{ operation: 'audit', url: site, config: '{"coverageMode":"quick"}' }, 52, 100],
    [{ operation: 'audit', url: site, units: 3 }, 52, 56],
    [{ operation: 'audit', url: repository }, 51, 100],
    [{ operation: 'audit', url: repository, config: { maxFiles: 95 } }, 51, 60],
  ];
  it.each(rows)('%j costs %i to %i, and the lines add up', async (request, min, max) => {
    const { key } = await tenant();
    const { status, json } = await call(key, 'POST', '/v1/credits/estimate', request);
    expect(status).toBe(200);
    expect(json).toMatchObject({ min, max, sufficient: true, balance: { total: 500 } });
    const { lines } = z.object({ lines: z.array(z.object({ cost: z.number() })) }).parse(json);
    expect(lines.reduce((sum, { cost }) => sum + cost, 0)).toBe(max);
    expect((await list(key)).transactions).toHaveLength(1);
  });

  it('say when the balance does not cover them', async () => {
    const { organizationId, key } = await tenant();
    await spend(organizationId, 499, 'run_e');
    const { json } = await call(key, 'POST', '/v1/credits/estimate', { operation: 'fix' });
    expect(json).toMatchObject({ max: 3, sufficient: false, balance: { total: 1 } });
  });

  it.each([
    [{ operation: 'audit' }, 'url'],
    [{ operation: 'dance' }, 'operation'],
    [{ operation: 'scan', units: 0 }, 'units'],
    [{ operation: 'audit', url: 'https://a.test/', config: '[]' }, 'config'],
  ])('refuse %j', async (request, path) => {
    const { key } = await tenant();
    expect(await call(key, 'POST', '/v1/credits/estimate', request)).toMatchObject({
      status: 400,
      json: { error: { issues: [{ path }] } },
    });
  });
});

describe('events', () => {
  const events = (organizationId: string) =>
    server.database.query(
      `select event, data->'balance' as balance, data->'required' as required, data->'feature' as feature
       from outbound_events where organization_id = $1 order by id`,
      [organizationId],
    );

  it('credits.low comes when a fifth of the grant is crossed, once a month', async () => {
    const { organizationId } = await tenant();
    await spend(organizationId, 400, 'run_1');
    expect(await events(organizationId)).toEqual([]);
    await spend(organizationId, 1, 'run_2');
    const low = { event: 'credits.low', required: null, feature: 'scan' };
    const balance = { monthly: 99, pack: 0, total: 99 };
    expect(await events(organizationId)).toEqual([{ ...low, balance }]);
    await server.deps.database.tenant(organizationId, (trx) =>
      refundCharge(trx, { organizationId, key: 'run_2', now }),
    );
    await spend(organizationId, 2, 'run_3');
    expect(await events(organizationId)).toHaveLength(1);
    const march = now;
    now = new Date('2026-04-02T00:00:00.000Z');
    await spend(organizationId, 450, 'run_4');
    expect(await events(organizationId)).toHaveLength(2);
    now = march;
  });

  it('credits.exhausted comes with the first 402, once a month, though the request is rolled back', async () => {
    const { organizationId, key } = await tenant('starter');
    await spend(organizationId, 3000, 'run_5');
    for (const _again of [1, 2]) {
      expect((await call(key, 'POST', '/v1/scan', { text: 'Say hello.' })).status).toBe(402);
    }
    const balance = { monthly: 0, pack: 0, total: 0 };
    const rows = await events(organizationId);
    expect(rows).toMatchObject([
      { event: 'credits.low' },
      { event: 'credits.exhausted', required: 1, balance },
    ]);
  });

  it('a charge that is rolled back tells nothing', async () => {
    const { organizationId } = await tenant();
    await expect(
      server.deps.database.tenant(organizationId, async (trx) => {
        await chargeCredits(trx, { organizationId, feature: 'scan', units: 450, key: 'x', now });
        throw new Error('later');
      }),
    ).rejects.toThrow('later');
    expect(await events(organizationId)).toEqual([]);
  });
});
