import type { Db } from '../db.ts';
import type { Balance } from './balance.ts';
import { findTransactionByKey } from './find-transaction-by-key.ts';
import { lockBalance } from './lock-balance.ts';
import { postTransaction } from './post-transaction.ts';
import { toBalance } from './to-balance.ts';

export type Refund =
  | {
      readonly kind: 'refunded' | 'replayed';
      readonly refunded: number;
      readonly transactionId: string;
      readonly balance: Balance;
    }
  /** Nothing was charged under that key. */
  | { readonly kind: 'none'; readonly balance: Balance };

/** Gives a charge (or settled reservation) back in full, once, to the buckets it came from; a past month's to this month. */
export async function refundCharge(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly key: string;
    readonly description?: string;
    readonly now?: Date;
  },
): Promise<Refund> {
  const { organizationId } = input;
  const balance = await lockBalance(db, { ...input, ledgerKey: `debit:${input.key}` });
  const debit = balance.earlier;
  if (debit === null) return { kind: 'none', balance: toBalance(balance) };
  const key = `refund:${debit.id}`;
  const earlier = await findTransactionByKey(db, { organizationId, key });
  if (earlier !== null) {
    return {
      kind: 'replayed',
      refunded: earlier.amount,
      transactionId: earlier.id,
      balance: toBalance(balance),
    };
  }
  const monthly = 0 - debit.monthly;
  const pack = 0 - debit.pack;
  const refunded = monthly + pack;
  const transactionId = await postTransaction(db, balance, {
    type: 'refund',
    key,
    ...(debit.feature === null ? {} : { feature: debit.feature }),
    ...(debit.units === null ? {} : { units: debit.units }),
    monthly,
    pack,
    postings: (await wasIssued(db, debit.id))
      ? { spent: -refunded, issued: refunded }
      : { spent: -refunded, monthly, pack },
    refId: debit.id,
    ...(await findSubjects(db, debit.id)),
    description: input.description ?? 'Refund',
  });
  return { kind: 'refunded', refunded, transactionId, balance: toBalance(balance) };
}

/** Charges of an unlimited plan were issued on the spot and took nothing from a bucket. */
async function wasIssued(db: Db, transactionId: string): Promise<boolean> {
  const row = await db
    .selectFrom('ledger_postings')
    .select('account')
    .where('transaction_id', '=', transactionId)
    .where('account', '=', 'issued')
    .executeTakeFirst();
  return row !== undefined;
}

async function findSubjects(
  db: Db,
  transactionId: string,
): Promise<{ runId?: string; reportId?: string; scanId?: string }> {
  const row = await db
    .selectFrom('ledger_transactions')
    .select(['run_id', 'report_id', 'scan_id'])
    .where('id', '=', transactionId)
    .executeTakeFirstOrThrow();
  return {
    ...(row.run_id === null ? {} : { runId: row.run_id }),
    ...(row.report_id === null ? {} : { reportId: row.report_id }),
    ...(row.scan_id === null ? {} : { scanId: row.scan_id }),
  };
}
