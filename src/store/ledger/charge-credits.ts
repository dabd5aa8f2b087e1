import { creditCost, type Feature } from '../../contract/credit-cost.ts';
import type { Db } from '../db.ts';
import type { Balance } from './balance.ts';
import { describeUse } from './describe-use.ts';
import { lockBalance } from './lock-balance.ts';
import { postTransaction } from './post-transaction.ts';
import { toBalance } from './to-balance.ts';

export type Charge =
  | {
      /** `replayed`: this key was charged before; the numbers are those of the first time, the balance is today's. */
      readonly kind: 'charged' | 'replayed';
      readonly charged: number;
      readonly transactionId: string;
      readonly balance: Balance;
    }
  | { readonly kind: 'insufficient'; readonly required: number; readonly balance: Balance };

/** Debits units of a feature once per key: monthly credits first, then packs, never below zero. */
export async function chargeCredits(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly feature: Feature;
    readonly units: number;
    readonly key: string;
    /** Paid for already: writes a row of zero credits. */
    readonly isIncluded?: boolean;
    readonly runId?: string;
    readonly reportId?: string;
    readonly scanId?: string;
    readonly now?: Date;
  },
): Promise<Charge> {
  const key = `debit:${input.key}`;
  const balance = await lockBalance(db, { ...input, ledgerKey: key });
  const { earlier } = balance;
  if (earlier !== null) {
    return {
      kind: 'replayed',
      charged: 0 - earlier.amount,
      transactionId: earlier.id,
      balance: toBalance(balance),
    };
  }
  const cost = input.isIncluded === true ? 0 : creditCost(input.feature, input.units);
  if (!balance.isUnlimited && cost > balance.monthly + balance.pack) {
    return { kind: 'insufficient', required: cost, balance: toBalance(balance) };
  }
  const monthly = balance.isUnlimited ? cost : Math.min(cost, balance.monthly);
  const pack = cost - monthly;
  const transactionId = await postTransaction(db, balance, {
    type: 'debit',
    key,
    feature: input.feature,
    units: input.units,
    monthly: 0 - monthly,
    pack: 0 - pack,
    postings: balance.isUnlimited
      ? { issued: -cost, spent: cost }
      : { monthly: -monthly, pack: -pack, spent: cost },
    runId: input.runId,
    reportId: input.reportId,
    scanId: input.scanId,
    description: describeUse(input.feature, input.units),
  });
  return { kind: 'charged', charged: cost, transactionId, balance: toBalance(balance) };
}
