import { CompiledQuery } from 'kysely';
import type { Db } from '../db.ts';
import type { LockedBalance } from './locked-balance.ts';
import { monthlyGrant } from './monthly-grant.ts';
import { postTransaction } from './post-transaction.ts';
import type { PostedTransaction } from './posted-transaction.ts';
import { startOfMonth } from './start-of-month.ts';

type Row = {
  readonly monthly: number;
  readonly pack: number;
  readonly held_monthly: number;
  readonly held_pack: number;
  readonly period: Date | null;
  readonly period_grant: number;
  readonly plan_id: string;
  readonly seats: number;
  readonly now: Date;
  readonly earlier_id: string | null;
  readonly earlier_amount: number;
  readonly earlier_monthly: number;
  readonly earlier_pack: number;
  readonly earlier_feature: string | null;
  readonly earlier_units: number | null;
};

/**
 * Locks an organization's balance until the transaction ends, looks a ledger key up, and starts the organization's month
 * when a new one has begun: the rest of the old grant expires, the new one is given, each with a ledger row. Every writer
 * of the ledger comes through here.
 */
export async function lockBalance(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly now?: Date | undefined;
    /** Answered as `earlier` when a transaction has it. */
    readonly ledgerKey?: string;
  },
): Promise<LockedBalance> {
  const { rows } = await db.executeQuery<Row>(
    CompiledQuery.raw('select * from lock_balance($1, $2)', [
      input.organizationId,
      input.ledgerKey ?? null,
    ]),
  );
  const row = rows[0];
  if (row === undefined) throw new Error('The organization has no balance here');
  const grant = monthlyGrant(row.plan_id, row.seats);
  const balance: LockedBalance = {
    organizationId: input.organizationId,
    isUnlimited: grant === null,
    now: input.now ?? row.now,
    earlier: toEarlier(row),
    monthly: row.monthly,
    pack: row.pack,
    heldMonthly: row.held_monthly,
    heldPack: row.held_pack,
    period: row.period,
    periodGrant: row.period_grant,
  };
  if (grant !== null) await startMonth(db, balance, grant);
  return balance;
}

function toEarlier(row: Row): PostedTransaction | null {
  if (row.earlier_id === null) return null;
  return {
    id: row.earlier_id,
    amount: row.earlier_amount,
    monthly: row.earlier_monthly,
    pack: row.earlier_pack,
    feature: row.earlier_feature,
    units: row.earlier_units,
  };
}

async function startMonth(db: Db, balance: LockedBalance, grant: number): Promise<void> {
  const month = startOfMonth(balance.now);
  if (balance.period !== null && balance.period >= month) return;
  const label = month.toISOString().slice(0, 7);
  balance.period = month;
  balance.periodGrant = grant;
  const rest = balance.monthly;
  if (rest > 0) {
    await postTransaction(db, balance, {
      type: 'expiry',
      key: `month:${label}:expiry`,
      monthly: -rest,
      pack: 0,
      postings: { monthly: -rest, expired: rest },
      description: 'Rest of the last month',
    });
  }
  await postTransaction(db, balance, {
    type: 'grant_monthly',
    key: `month:${label}:grant`,
    monthly: grant,
    pack: 0,
    postings: { issued: -grant, monthly: grant },
    description: `Monthly credits ${label}`,
  });
}
