import { randomBytes } from 'node:crypto';
import { CompiledQuery } from 'kysely';
import { mintId } from '../../contract/mint-id.ts';
import { pricingVersion } from '../../contract/pricing-version.ts';
import type { Db } from '../db.ts';
import { claimCreditNotice } from './claim-credit-notice.ts';
import type { LedgerAccount } from './ledger-account.ts';
import type { LedgerType } from './ledger-type.ts';
import type { LockedBalance } from './locked-balance.ts';
import { toBalance } from './to-balance.ts';

export type NewTransaction = {
  readonly type: LedgerType;
  /** What makes it unique in its organization; a second one of the same key is an error of the caller. */
  readonly key: string;
  readonly feature?: string;
  readonly units?: number;
  /** As callers see it: negative for what was spent. */
  readonly monthly: number;
  readonly pack: number;
  /** Sums to zero. */
  readonly postings: Partial<Record<LedgerAccount, number>>;
  readonly runId?: string | undefined;
  readonly reportId?: string | undefined;
  readonly scanId?: string | undefined;
  readonly refId?: string;
  readonly description: string;
};

/** Below this share of the monthly grant credits are low. */
const LOW_SHARE = 0.2;

// One statement: on a busy account each round trip is time others wait for the lock.
const statement = `
  with new_key as (
    insert into ledger_keys (organization_id, key, transaction_id) values ($2, $3, $1)
  ), new_transaction as (
    insert into ledger_transactions (id, organization_id, key, type, feature, units, amount, monthly, pack,
      balance_after, run_id, report_id, scan_id, ref_id, pricing_version, description, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
  ), new_postings as (
    insert into ledger_postings (transaction_id, organization_id, account, amount, created_at)
    select $1, $2, account, amount, $17 from unnest($18::text[], $19::bigint[]) as posting (account, amount)
  )
  update credit_balances set monthly = $20, pack = $21, held_monthly = $22, held_pack = $23, period = $24,
    period_grant = $25
  where organization_id = $2`;

/** Writes one transaction with its postings and moves the locked balance along; answers the transaction's id. */
export async function postTransaction(
  db: Db,
  balance: LockedBalance,
  transaction: NewTransaction,
): Promise<string> {
  const id = mintId('txn', randomBytes);
  const before = balance.monthly + balance.pack;
  const postings = Object.entries(transaction.postings).filter(([, amount]) => amount !== 0);
  balance.monthly += transaction.postings.monthly ?? 0;
  balance.pack += transaction.postings.pack ?? 0;
  balance.heldMonthly += transaction.postings.held_monthly ?? 0;
  balance.heldPack += transaction.postings.held_pack ?? 0;
  await db.executeQuery(
    CompiledQuery.raw(statement, [
      id,
      balance.organizationId,
      transaction.key,
      transaction.type,
      transaction.feature ?? null,
      transaction.units ?? null,
      transaction.monthly + transaction.pack,
      transaction.monthly,
      transaction.pack,
      toBalance(balance).total,
      transaction.runId ?? null,
      transaction.reportId ?? null,
      transaction.scanId ?? null,
      transaction.refId ?? null,
      pricingVersion,
      transaction.description,
      balance.now,
      postings.map(([account]) => account),
      postings.map(([, amount]) => amount),
      balance.monthly,
      balance.pack,
      balance.heldMonthly,
      balance.heldPack,
      balance.period,
      balance.periodGrant,
    ]),
  );
  await noteLowCredits(db, balance, { before, transaction });
  return id;
}

/** Told when spending crosses a fifth of the month's grant. */
async function noteLowCredits(
  db: Db,
  balance: LockedBalance,
  input: { readonly before: number; readonly transaction: NewTransaction },
): Promise<void> {
  const { type, feature = null } = input.transaction;
  const isSpending = type === 'debit' || type === 'hold' || type === 'adjustment';
  const limit = balance.periodGrant * LOW_SHARE;
  const { monthly, pack } = balance;
  const isCrossed = input.before >= limit && monthly + pack < limit;
  if (balance.isUnlimited || !isSpending || !isCrossed) return;
  await claimCreditNotice(db, {
    ...{ organizationId: balance.organizationId, event: 'credits.low', now: balance.now },
    data: { balance: { monthly, pack, total: monthly + pack }, required: null, feature },
  });
}
