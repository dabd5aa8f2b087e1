import type { Db } from '../db.ts';
import type { StoredReport } from './stored-report.ts';
import { toStoredReport } from './to-stored-report.ts';

/** The newest report of a run, or the one with that very content. */
export async function findReportOfRun(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly runId: string;
    readonly contentSha256?: string;
  },
): Promise<StoredReport | null> {
  let query = db
    .selectFrom('reports')
    .selectAll()
    .where('organization_id', '=', input.organizationId)
    .where('run_id', '=', input.runId)
    .where('deleted_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc');
  if (input.contentSha256 !== undefined) {
    query = query.where('content_sha256', '=', input.contentSha256);
  }
  const row = await query.limit(1).executeTakeFirst();
  return row === undefined ? null : toStoredReport(row);
}
