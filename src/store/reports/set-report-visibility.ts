import type { Db } from '../db.ts';
import type { StoredReport } from './stored-report.ts';

/** False when the report is missing or deleted. */
export async function setReportVisibility(
  db: Db,
  input: { readonly id: string; readonly visibility: StoredReport['visibility'] },
): Promise<boolean> {
  const result = await db
    .updateTable('reports')
    .set({ visibility: input.visibility })
    .where('id', '=', input.id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
