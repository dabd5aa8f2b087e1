import type { Db } from '../db.ts';

/** The organization that was charged for a run or pull-request scan. Needs a transaction of the system. */
export async function findRunPayer(
  trx: Db,
  input: { readonly runId: string },
): Promise<string | null> {
  const row = await trx
    .selectFrom('ledger_transactions')
    .select('organization_id')
    .where('run_id', '=', input.runId)
    .limit(1)
    .executeTakeFirst();
  return row?.organization_id ?? null;
}
