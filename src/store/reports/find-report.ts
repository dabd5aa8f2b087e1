import type { Db } from '../db.ts';
import type { StoredReport } from './stored-report.ts';
import { toStoredReport } from './to-stored-report.ts';

/** A report that is not deleted, whoever owns it when the transaction is the system's: the caller checks visibility. */
export async function findReport(
  db: Db,
  input: { readonly id: string },
): Promise<StoredReport | null> {
  const row = await db
    .selectFrom('reports')
    .selectAll()
    .where('id', '=', input.id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : toStoredReport(row);
}
