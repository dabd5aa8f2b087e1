import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { creditCost } from '../../src/contract/credit-cost.ts';
import type { Db } from '../../src/store/db.ts';
import { changePlan } from '../../src/store/ledger/change-plan.ts';
import { chargeCredits } from '../../src/store/ledger/charge-credits.ts';
import { grantCredits } from '../../src/store/ledger/grant-credits.ts';
import { listTransactions } from '../../src/store/ledger/list-transactions.ts';
import { readBalance } from '../../src/store/ledger/read-balance.ts';
import { reconcileBalances } from '../../src/store/ledger/reconcile-balances.ts';
import { refundCharge } from '../../src/store/ledger/refund-charge.ts';
import { releaseExpiredReservations } from '../../src/store/ledger/release-expired-reservations.ts';
import { releaseReservation } from '../../src/store/ledger/release-reservation.ts';
import { reserveCredits } from '../../src/store/ledger/reserve-credits.ts';
import { settleReservation } from '../../src/store/ledger/settle-reservation.ts';
import { createOrganization } from '../../src/store/organizations/create-organization.ts';
import { runAtOnce } from '../support/run-at-once.ts';
import { type TestDatabase, testDatabase } from '../support/test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase({ max: 50 });
});
afterAll(() => test.drop());

const march = new Date('2026-03-10T12:00:00.000Z');
const april = new Date('2026-04-02T00:00:00.000Z');
const later = new Date('2026-03-11T12:00:00.000Z');

async function newOrganization(planId = 'free'): Promise<string> {
  const slug = `o-${crypto.randomUUID().slice(0, 18)}`;
  const made = await test.database.transaction((trx) =>
    createOrganization(trx, { name: 'Example', slug, planId }),
  );
  return made!.id;
}

function as<T>(organizationId: string, run: (trx: Db) => Promise<T>): Promise<T> {
  return test.database.tenant(organizationId, run);
}

function balanceOf(organizationId: string, now = march) {
  return as(organizationId, (trx) => readBalance(trx, { organizationId, now }));
}

async function expectBalanced(organizationId: string): Promise<void> {
  const { drift } = await as(organizationId, (trx) => reconcileBalances(trx, { organizationId }));
  expect(drift).toEqual([]);
  const unbalanced = await test.query(
    'select transaction_id from ledger_postings group by transaction_id having sum(amount) <> 0',
  );
  expect(unbalanced).toEqual([]);
}

describe('credits ledger', () => {
  it('grants the month at first use and spends it before packs', async () => {
    const organizationId = await newOrganization();
    expect(await balanceOf(organizationId)).toEqual({
      monthly: 500,
      pack: 0,
      total: 500,
      periodEnd: new Date('2026-04-01T00:00:00.000Z'),
      reserved: 0,
      unlimited: false,
    });
    await as(organizationId, (trx) =>
      grantCredits(trx, {
        organizationId,
        bucket: 'pack',
        amount: 100,
        type: 'grant_pack',
        key: 'top-up',
        description: 'Pack',
        now: march,
      }),
    );
    const charge = await as(organizationId, (trx) =>
      chargeCredits(trx, {
        organizationId,
        feature: 'audit_base',
        units: 11,
        key: 'a',
        now: march,
      }),
    );
    expect(charge).toMatchObject({ kind: 'charged', charged: 550 });
    expect(await balanceOf(organizationId)).toMatchObject({ monthly: 0, pack: 50, total: 50 });
    await expectBalanced(organizationId);
  });

  it('charges a key once and answers its repeat with the first result', async () => {
    const organizationId = await newOrganization();
    const charge = { organizationId, feature: 'fix', units: 1, key: 'once', now: march } as const;
    const first = await as(organizationId, (trx) => chargeCredits(trx, charge));
    const second = await as(organizationId, (trx) => chargeCredits(trx, { ...charge, units: 7 }));
    expect(first).toMatchObject({ kind: 'charged', charged: 3 });
    expect(second).toEqual({ ...first, kind: 'replayed' });
    expect(await balanceOf(organizationId)).toMatchObject({ total: 497 });
  });

  it('refuses what the balance cannot cover and writes nothing', async () => {
    const organizationId = await newOrganization();
    const outcome = await as(organizationId, (trx) =>
      chargeCredits(trx, {
        organizationId,
        feature: 'audit_base',
        units: 11,
        key: 'b',
        now: march,
      }),
    );
    expect(outcome).toMatchObject({ kind: 'insufficient', required: 550, balance: { total: 500 } });
    const { transactions } = await as(organizationId, (trx) =>
      listTransactions(trx, { organizationId, limit: 10, offset: 0 }),
    );
    expect(transactions.map(({ type }) => type)).toEqual(['grant_monthly']);
  });

  it('writes a row of zero credits for what is included', async () => {
    const organizationId = await newOrganization();
    const outcome = await as(organizationId, (trx) =>
      chargeCredits(trx, {
        organizationId,
        feature: 'report_publish',
        units: 1,
        key: 'c',
        isIncluded: true,
        runId: 'run_1',
        now: march,
      }),
    );
    expect(outcome).toMatchObject({ kind: 'charged', charged: 0 });
    const { transactions } = await as(organizationId, (trx) =>
      listTransactions(trx, {
        organizationId,
        limit: 10,
        offset: 0,
        filters: { runId: 'run_1' },
      }),
    );
    expect(transactions).toMatchObject([
      { type: 'debit', amount: 0, feature: 'report_publish', description: '1 published report' },
    ]);
  });

  it('holds, settles the units used, and frees the rest', async () => {
    const organizationId = await newOrganization();
    const key = 'run';
    const reserved = await as(organizationId, (trx) =>
      reserveCredits(trx, {
        organizationId,
        feature: 'audited_page',
        units: 100,
        key,
        expiresAt: later,
        now: march,
      }),
    );
    expect(reserved).toMatchObject({ kind: 'reserved', amount: 200 });
    expect(await balanceOf(organizationId)).toMatchObject({ total: 300, reserved: 200 });
    const settled = await as(organizationId, (trx) =>
      settleReservation(trx, { organizationId, key, units: 30, now: march }),
    );
    expect(settled).toMatchObject({ kind: 'settled', charged: 60, balance: { total: 440 } });
    const again = await as(organizationId, (trx) =>
      settleReservation(trx, { organizationId, key, units: 90, now: march }),
    );
    expect(again).toMatchObject({ kind: 'replayed', charged: 60, balance: { total: 440 } });
    await expectBalanced(organizationId);
  });

  it('never settles more than was held', async () => {
    const organizationId = await newOrganization();
    const input = { organizationId, key: 'cap', now: march };
    await as(organizationId, (trx) =>
      reserveCredits(trx, { ...input, feature: 'scan', units: 5, expiresAt: later }),
    );
    const settled = await as(organizationId, (trx) =>
      settleReservation(trx, { ...input, units: 50 }),
    );
    expect(settled).toMatchObject({ kind: 'settled', charged: 5, balance: { total: 495 } });
  });

  it('settles nothing once a reservation was released, and may reserve its key again', async () => {
    const organizationId = await newOrganization();
    const input = { organizationId, key: 'again', now: march };
    const reserve = { ...input, feature: 'scan', units: 5, expiresAt: later } as const;
    await as(organizationId, (trx) => reserveCredits(trx, reserve));
    const outcomes: unknown[] = [];
    for (let round = 0; round < 2; round += 1) {
      outcomes.push(await as(organizationId, (trx) => releaseReservation(trx, input)));
    }
    outcomes.push(
      (await as(organizationId, (trx) => settleReservation(trx, { ...input, units: 1 }))).kind,
      (await as(organizationId, (trx) => reserveCredits(trx, reserve))).kind,
      (await as(organizationId, (trx) => reserveCredits(trx, reserve))).kind,
      (await as(organizationId, (trx) => settleReservation(trx, { ...input, units: 1 }))).kind,
      await as(organizationId, (trx) => releaseReservation(trx, input)),
    );
    expect(outcomes).toEqual([
      'released',
      'replayed',
      'gone',
      'reserved',
      'replayed',
      'settled',
      'gone',
    ]);
    expect(await balanceOf(organizationId)).toMatchObject({ total: 499, reserved: 0 });
    await expectBalanced(organizationId);
  });

  it('releases reservations past their time', async () => {
    const organizationId = await newOrganization();
    await as(organizationId, (trx) =>
      reserveCredits(trx, {
        organizationId,
        feature: 'scan',
        units: 9,
        key: 'late',
        expiresAt: march,
        now: march,
      }),
    );
    const released = await test.database.transaction((trx) =>
      releaseExpiredReservations(trx, { now: later, limit: 100 }),
    );
    expect(released).toBe(1);
    expect(await balanceOf(organizationId)).toMatchObject({ total: 500, reserved: 0 });
  });

  it('refunds a charge once, to the buckets it came from', async () => {
    const organizationId = await newOrganization();
    const input = { organizationId, key: 'job', now: march };
    await as(organizationId, (trx) =>
      grantCredits(trx, {
        ...input,
        bucket: 'pack',
        amount: 100,
        type: 'grant_pack',
        description: '',
      }),
    );
    await as(organizationId, (trx) =>
      chargeCredits(trx, { ...input, feature: 'audit_base', units: 11, scanId: 'scn_1' }),
    );
    const refund = await as(organizationId, (trx) => refundCharge(trx, input));
    const again = await as(organizationId, (trx) => refundCharge(trx, input));
    expect(refund).toMatchObject({ kind: 'refunded', refunded: 550 });
    expect(again).toEqual({ ...refund, kind: 'replayed' });
    expect(await balanceOf(organizationId)).toMatchObject({ monthly: 500, pack: 100 });
    const { transactions } = await as(organizationId, (trx) =>
      listTransactions(trx, { organizationId, limit: 1, offset: 0, filters: { type: 'refund' } }),
    );
    expect(transactions).toMatchObject([{ monthly: 500, pack: 50, amount: 550, scanId: 'scn_1' }]);
    await expectBalanced(organizationId);
  });

  it('finds nothing to refund where nothing was charged', async () => {
    const organizationId = await newOrganization();
    const refund = await as(organizationId, (trx) =>
      refundCharge(trx, { organizationId, key: 'none' }),
    );
    expect(refund.kind).toBe('none');
  });

  it('starts a new month with an expiry row and a grant, once', async () => {
    const organizationId = await newOrganization();
    const input = { organizationId, feature: 'scan', units: 120 } as const;
    await as(organizationId, (trx) => chargeCredits(trx, { ...input, key: '1', now: march }));
    const reads = await Promise.all([1, 2, 3, 4].map(() => balanceOf(organizationId, april)));
    expect(new Set(reads.map(({ monthly }) => monthly))).toEqual(new Set([500]));
    const { transactions, total } = await as(organizationId, (trx) =>
      listTransactions(trx, { organizationId, limit: 2, offset: 0 }),
    );
    expect(transactions.map(({ type, amount }) => [type, amount])).toEqual([
      ['grant_monthly', 500],
      ['expiry', -380],
    ]);
    expect(total).toBe(4);
    // A refund of the old month goes to the new one.
    await as(organizationId, (trx) => refundCharge(trx, { organizationId, key: '1', now: april }));
    expect(await balanceOf(organizationId, april)).toMatchObject({ monthly: 620 });
    await expectBalanced(organizationId);
  });

  it('ledgers an unlimited plan and blocks nothing', async () => {
    const organizationId = await newOrganization('enterprise');
    const input = { organizationId, key: 'big', now: march };
    const charge = await as(organizationId, (trx) =>
      chargeCredits(trx, { ...input, feature: 'audit_base', units: 1_000_000 }),
    );
    expect(charge).toMatchObject({
      kind: 'charged',
      charged: 50_000_000,
      balance: { total: 999_999_999, monthly: 999_999_999, periodEnd: null, unlimited: true },
    });
    await as(organizationId, (trx) =>
      reserveCredits(trx, { ...input, key: 'r', feature: 'scan', units: 9, expiresAt: later }),
    );
    const settled = await as(organizationId, (trx) =>
      settleReservation(trx, { ...input, key: 'r', units: 4 }),
    );
    expect(settled).toMatchObject({ kind: 'settled', charged: 4 });
    const refund = await as(organizationId, (trx) => refundCharge(trx, input));
    expect(refund).toMatchObject({ kind: 'refunded', refunded: 50_000_000 });
    await expectBalanced(organizationId);
  });

  it('grants the difference when a plan is raised, and only once a month', async () => {
    const organizationId = await newOrganization();
    await as(organizationId, (trx) =>
      chargeCredits(trx, { organizationId, feature: 'scan', units: 100, key: 'x', now: march }),
    );
    const raise = (planId: string, seats?: number) =>
      as(organizationId, (trx) =>
        changePlan(trx, { organizationId, planId, now: march, ...(seats ? { seats } : {}) }),
      );
    expect(await raise('starter')).toMatchObject({ monthly: 2900 });
    expect(await raise('free')).toMatchObject({ monthly: 2900 });
    expect(await raise('starter')).toMatchObject({ monthly: 2900 });
    expect(await raise('team', 3)).toMatchObject({ monthly: 8900 });
    expect(await balanceOf(organizationId, april)).toMatchObject({ monthly: 9000 });
    await expectBalanced(organizationId);
  });

  it('takes credits away down to zero and no further', async () => {
    const organizationId = await newOrganization();
    const take = (amount: number, key: string) =>
      as(organizationId, (trx) =>
        grantCredits(trx, {
          organizationId,
          bucket: 'monthly',
          amount,
          type: 'adjustment',
          key,
          description: 'Correction',
          now: march,
        }),
      );
    expect((await take(-501, 'a')).kind).toBe('insufficient');
    expect((await take(-500, 'b')).kind).toBe('granted');
    expect(await balanceOf(organizationId)).toMatchObject({ total: 0 });
  });
});

describe('concurrent debits', () => {
  const seeds = [1, 2, 3, 4];

  it.each(seeds)(
    'L1: seed %i: over 50 connections exactly what the balance covers succeeds',
    async (seed) => {
      const organizationId = await newOrganization();
      const random = mulberry(seed);
      const debits = Array.from({ length: 600 }, (_, index) => ({
        key: String(index),
        units: seed === 1 ? 1 : 1 + Math.floor(random() * 7),
      }));
      let isDone = false;
      const sampler = (async () => {
        let lowest = Number.POSITIVE_INFINITY;
        while (!isDone) {
          const [row] = await test.query<{ total: number }>(
            'select (monthly + pack)::int as total from credit_balances where organization_id = $1',
            [organizationId],
          );
          lowest = Math.min(lowest, row?.total ?? 0);
        }
        return lowest;
      })();
      const outcomes = await runAtOnce(50, debits, ({ key, units }) =>
        as(organizationId, (trx) =>
          chargeCredits(trx, { organizationId, feature: 'scan', units, key, now: march }),
        ),
      );
      isDone = true;
      expect(await sampler).toBeGreaterThanOrEqual(0);
      const charged = outcomes.filter(({ kind }) => kind === 'charged');
      const spent = charged.reduce((sum, row) => sum + ('charged' in row ? row.charged : 0), 0);
      const balance = await balanceOf(organizationId);
      expect(balance.total).toBe(500 - spent);
      expect(seed === 1 ? charged.length : 500).toBe(500);
      // Whatever was refused was refused because it did not fit at that moment.
      const smallest = Math.min(
        ...outcomes.flatMap((row) => (row.kind === 'insufficient' ? [row.required] : [])),
      );
      expect(balance.total).toBeLessThan(Math.max(smallest, 8));
      await expectBalanced(organizationId);
    },
  );

  it('L3: 200 copies of one key make one debit', async () => {
    const organizationId = await newOrganization();
    const outcomes = await runAtOnce(50, Array.from({ length: 200 }), () =>
      as(organizationId, (trx) =>
        chargeCredits(trx, { organizationId, feature: 'fix', units: 1, key: 'k', now: march }),
      ),
    );
    expect(outcomes.filter(({ kind }) => kind === 'charged')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'replayed')).toHaveLength(199);
    expect(await balanceOf(organizationId)).toMatchObject({ total: 497 });
  });

  it('one key in two organizations is two keys', async () => {
    const organizations = [await newOrganization(), await newOrganization()];
    for (const organizationId of organizations) {
      const outcome = await as(organizationId, (trx) =>
        chargeCredits(trx, { organizationId, feature: 'fix', units: 1, key: 'same', now: march }),
      );
      expect(outcome.kind).toBe('charged');
    }
  });
});

describe('L5: the ledger only grows', () => {
  const changes = ['ledger_transactions', 'ledger_postings', 'ledger_keys'].flatMap((table) => [
    `update ${table} set organization_id = organization_id`,
    `delete from ${table}`,
    `truncate ${table}`,
  ]);

  it.each(changes)('the app role may not: %s', async (statement) => {
    await expect(
      test.database.transaction(async (trx) => {
        await trx.executeQuery(CompiledQuery.raw(statement));
      }),
    ).rejects.toThrow(/permission denied/);
  });

  it.each(changes)('the owner may not: %s', async (statement) => {
    await expect(test.query(statement)).rejects.toThrow(/only grows/);
  });

  it('postings that do not sum to zero are refused', async () => {
    const organizationId = await newOrganization();
    await expect(
      test.query(
        `insert into ledger_postings (transaction_id, organization_id, account, amount)
         values ('txn_x', $1, 'monthly', 5), ('txn_x', $1, 'issued', -4)`,
        [organizationId],
      ),
    ).rejects.toThrow(/sum to zero/);
  });

  it('a balance below zero is refused by the database itself', async () => {
    const organizationId = await newOrganization();
    await expect(
      test.query('update credit_balances set monthly = -1 where organization_id = $1', [
        organizationId,
      ]),
    ).rejects.toThrow(/check constraint/);
  });
});

describe('cost of units', () => {
  it.each([
    ['audited_file', 0, 0],
    ['audited_file', 1, 1],
    ['audited_file', 10, 1],
    ['audited_file', 11, 2],
    ['pr_scan_artefact', 26, 2],
    ['llm_judge', 3, 15],
    ['guard_inspect', 99, 0],
  ] as const)('%s × %i is %i', (feature, units, credits) => {
    expect(creditCost(feature, units)).toBe(credits);
  });
});

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
