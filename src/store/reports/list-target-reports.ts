import type { Db } from '../db.ts';
import type { StoredReport } from './stored-report.ts';
import { toStoredReport } from './to-stored-report.ts';

/**
 * Newest reports of a target first: the public ones and `alwaysId`, or all where `isComplete`. Needs a transaction of
 * the system, since readers of public reports belong to no organization.
 */
export async function listTargetReports(
  db: Db,
  input: {
    readonly websiteId: string;
    readonly alwaysId: string;
    readonly isComplete: boolean;
    readonly limit: number;
  },
): Promise<StoredReport[]> {
  let query = db
    .selectFrom('reports')
    .selectAll()
    .where('website_id', '=', input.websiteId)
    .where('deleted_at', 'is', null);
  if (!input.isComplete) {
    query = query.where((eb) =>
      eb.or([eb('visibility', '=', 'public'), eb('id', '=', input.alwaysId)]),
    );
  }
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(input.limit)
    .execute();
  return rows.map(toStoredReport);
}
