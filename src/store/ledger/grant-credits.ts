import type { Db } from '../db.ts';
import type { Balance } from './balance.ts';
import { lockBalance } from './lock-balance.ts';
import { postTransaction } from './post-transaction.ts';
import { toBalance } from './to-balance.ts';

export type Grant =
  | {
      readonly kind: 'granted' | 'replayed';
      readonly amount: number;
      readonly transactionId: string;
      readonly balance: Balance;
    }
  | { readonly kind: 'insufficient'; readonly required: number; readonly balance: Balance };

/** Adds credits to a bucket once per key; a negative amount takes them away, down to zero at most. */
export async function grantCredits(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly bucket: 'monthly' | 'pack';
    readonly amount: number;
    readonly type: 'grant_monthly' | 'grant_pack' | 'grant_admin' | 'adjustment';
    readonly key: string;
    readonly description: string;
    readonly now?: Date;
  },
): Promise<Grant> {
  const { bucket, amount } = input;
  const key = `grant:${input.key}`;
  const balance = await lockBalance(db, { ...input, ledgerKey: key });
  const { earlier } = balance;
  if (earlier !== null) {
    return {
      kind: 'replayed',
      amount: earlier.amount,
      transactionId: earlier.id,
      balance: toBalance(balance),
    };
  }
  if (balance[bucket] + amount < 0) {
    return { kind: 'insufficient', required: -amount, balance: toBalance(balance) };
  }
  const transactionId = await postTransaction(db, balance, {
    type: input.type,
    key,
    monthly: bucket === 'monthly' ? amount : 0,
    pack: bucket === 'pack' ? amount : 0,
    postings: { issued: -amount, [bucket]: amount },
    description: input.description,
  });
  return { kind: 'granted', amount, transactionId, balance: toBalance(balance) };
}
