import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chargeCredits } from '../../src/store/ledger/charge-credits.ts';
import { grantCredits } from '../../src/store/ledger/grant-credits.ts';
import { readBalance } from '../../src/store/ledger/read-balance.ts';
import { reconcileBalances } from '../../src/store/ledger/reconcile-balances.ts';
import { refundCharge } from '../../src/store/ledger/refund-charge.ts';
import { releaseReservation } from '../../src/store/ledger/release-reservation.ts';
import { reserveCredits } from '../../src/store/ledger/reserve-credits.ts';
import { settleReservation } from '../../src/store/ledger/settle-reservation.ts';
import { createOrganization } from '../../src/store/organizations/create-organization.ts';
import { type TestDatabase, testDatabase } from '../support/test-database.ts';
import { LedgerModel, type LedgerStep } from './ledger-model.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.drop());

const key = fc.constantFrom('a', 'b', 'c');
const units = fc.integer({ min: 0, max: 120 });
const step: fc.Arbitrary<LedgerStep> = fc.oneof(
  fc.record({
    op: fc.constant('grant' as const),
    key,
    amount: fc.integer({ min: -300, max: 300 }),
  }),
  fc.record({ op: fc.constant('charge' as const), key, units }),
  fc.record({ op: fc.constant('reserve' as const), key, units }),
  fc.record({ op: fc.constant('settle' as const), key, units }),
  fc.record({ op: fc.constant('release' as const), key }),
  fc.record({ op: fc.constant('refund' as const), key }),
  fc.record({ op: fc.constant('next-month' as const) }),
);
const steps = fc.array(step, { minLength: 1, maxLength: 25 });

type Clock = { now: Date };
type Store = (organizationId: string, clock: Clock, step: LedgerStep) => Promise<string>;

const realStore: Store = (organizationId, clock, next) =>
  test.database.tenant(organizationId, async (trx) => {
    const base = { organizationId, now: clock.now };
    switch (next.op) {
      case 'grant': {
        const grant = { ...base, ...next, bucket: 'pack', type: 'grant_pack' } as const;
        return (await grantCredits(trx, { ...grant, description: 'Pack' })).kind;
      }
      case 'charge':
        return (await chargeCredits(trx, { ...base, ...next, feature: 'fix' })).kind;
      case 'reserve': {
        const expiresAt = new Date(clock.now.getTime() + 3_600_000);
        return (await reserveCredits(trx, { ...base, ...next, feature: 'fix', expiresAt })).kind;
      }
      case 'settle':
        return (await settleReservation(trx, { ...base, ...next })).kind;
      case 'release':
        return releaseReservation(trx, { ...base, ...next });
      case 'refund':
        return (await refundCharge(trx, { ...base, ...next })).kind;
      case 'next-month':
        clock.now = new Date(Date.UTC(clock.now.getUTCFullYear(), clock.now.getUTCMonth() + 1, 5));
        return 'next-month';
    }
  });

/** Throws when the store and the model part at any step. */
async function follow(store: Store, sequence: readonly LedgerStep[]): Promise<void> {
  const slug = `m-${crypto.randomUUID().slice(0, 18)}`;
  const made = await test.database.transaction((trx) =>
    createOrganization(trx, { name: 'Model', slug, planId: 'free' }),
  );
  const organizationId = made!.id;
  const clock: Clock = { now: new Date('2026-01-05T00:00:00.000Z') };
  const model = new LedgerModel();
  for (const next of sequence) {
    const word = await store(organizationId, clock, next);
    expect(word).toBe(model.apply(next));
    const { balance, books } = await test.database.tenant(organizationId, async (trx) => ({
      balance: await readBalance(trx, { organizationId, now: clock.now }),
      books: await reconcileBalances(trx, { organizationId }),
    }));
    const { monthly, pack, reserved } = balance;
    expect({ monthly, pack, reserved }).toEqual(model.amounts);
    expect(books.drift).toEqual([]);
  }
  const sums = await test.query<{ amount: number; postings: number }>(
    `select t.amount::int, coalesce(sum(p.amount) filter (where p.account in ('monthly', 'pack')), 0)::int as postings
     from ledger_transactions t left join ledger_postings p on p.transaction_id = t.id
     where t.organization_id = $1 and t.type not in ('debit') group by t.id, t.amount`,
    [organizationId],
  );
  for (const { amount, postings } of sums) expect(amount).toBe(postings);
}

describe('L2: the ledger against a model', () => {
  it('does what the model does, step by step, whatever happens in which order', async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        runs += 1;
        await follow(realStore, sequence);
      }),
      { numRuns: 80, seed: 20_260_301 },
    );
    expect(runs).toBe(80);
  }, 60_000);

  const mutants: Record<string, Store> = {
    'repeats are charged again': (organizationId, clock, next) =>
      realStore(
        organizationId,
        clock,
        next.op === 'charge' ? { ...next, key: crypto.randomUUID() } : next,
      ),
    'a refund is paid twice': async (organizationId, clock, next) => {
      const word = await realStore(organizationId, clock, next);
      if (word !== 'replayed' || next.op !== 'refund') return word;
      const again = { op: 'grant', key: crypto.randomUUID(), amount: 3 } as const;
      await realStore(organizationId, clock, again);
      return word;
    },
    'a grant has the wrong sign': (organizationId, clock, next) =>
      realStore(
        organizationId,
        clock,
        next.op === 'grant' ? { ...next, amount: -next.amount } : next,
      ),
    'the rest of a settled hold is kept': (organizationId, clock, next) =>
      realStore(organizationId, clock, next.op === 'settle' ? { ...next, units: 1000 } : next),
  };

  it.each(Object.entries(mutants))(
    'notices when %s, in at most 6 steps',
    async (_, mutant) => {
      const outcome = await fc.check(
        fc.asyncProperty(steps, (sequence) => follow(mutant, sequence)),
        { numRuns: 200, seed: 7 },
      );
      expect(outcome.failed).toBe(true);
      expect(outcome.counterexample?.[0].length).toBeLessThanOrEqual(6);
    },
    60_000,
  );
});
