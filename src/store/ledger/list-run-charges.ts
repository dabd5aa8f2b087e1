import type { Db } from '../db.ts';

export type RunCharge = {
  readonly id: string;
  readonly key: string;
  readonly type: 'debit' | 'refund';
  readonly feature: string;
  readonly units: number | null;
  readonly amount: number;
  readonly refId: string | null;
  readonly balanceAfter: number;
};

/** Debits and refunds of a run, oldest first. */
export async function listRunCharges(
  db: Db,
  input: { readonly organizationId: string; readonly runId: string },
): Promise<RunCharge[]> {
  const rows = await db
    .selectFrom('ledger_transactions')
    .select(['id', 'key', 'type', 'feature', 'units', 'amount'])
    .select(['ref_id as refId', 'balance_after as balanceAfter'])
    .where('organization_id', '=', input.organizationId)
    .where('run_id', '=', input.runId)
    .orderBy('sequence')
    .execute();
  return rows.flatMap(({ type, feature, ...row }) =>
    type === 'debit' || type === 'refund' ? [{ ...row, type, feature: feature ?? '' }] : [],
  );
}
