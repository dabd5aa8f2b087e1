import type { Db } from '../db.ts';
import { listTransactions, type LedgerTransaction } from './list-transactions.ts';

/** One row of the ledger; throws when there is none of that id. */
export async function getTransaction(
  db: Db,
  input: { readonly organizationId: string; readonly id: string },
): Promise<LedgerTransaction> {
  const { organizationId, id } = input;
  const { transactions } = await listTransactions(db, {
    ...{ organizationId, limit: 1, offset: 0 },
    filters: { id },
  });
  const [row] = transactions;
  if (row === undefined) throw new Error('The ledger has no such row');
  return row;
}
