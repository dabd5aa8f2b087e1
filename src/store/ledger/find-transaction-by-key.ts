import type { Db } from '../db.ts';
import type { PostedTransaction } from './posted-transaction.ts';

/** The id and amounts of the transaction with that ledger key. */
export async function findTransactionByKey(
  db: Db,
  input: { readonly organizationId: string; readonly key: string },
): Promise<PostedTransaction | null> {
  const row = await db
    .selectFrom('ledger_keys as k')
    .innerJoin('ledger_transactions as t', 't.id', 'k.transaction_id')
    .select(['t.id', 't.amount', 't.monthly', 't.pack', 't.feature', 't.units'])
    .where('k.organization_id', '=', input.organizationId)
    .where('k.key', '=', input.key)
    .executeTakeFirst();
  return row ?? null;
}
