import type { Db } from '../db.ts';
import type { StoredReport } from './stored-report.ts';
import { toStoredReport } from './to-stored-report.ts';

/** The live report an organization published under that key. */
export async function findReportByPublishKey(
  db: Db,
  input: { readonly organizationId: string; readonly publishKey: string },
): Promise<StoredReport | null> {
  const row = await db
    .selectFrom('reports')
    .selectAll()
    .where('organization_id', '=', input.organizationId)
    .where('publish_key', '=', input.publishKey)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : toStoredReport(row);
}
