import type { Db } from '../db.ts';
import type { Run } from './run.ts';
import { toRun } from './to-run.ts';

/** Completed runs of a website that hold a report, newest first; `before` leaves out that run and all after it. */
export async function listCompletedRuns(
  db: Db,
  input: { readonly websiteId: string; readonly before?: Run; readonly limit: number },
): Promise<Run[]> {
  let query = db
    .selectFrom('audit_runs')
    .selectAll()
    .where('website_id', '=', input.websiteId)
    .where('status', '=', 'completed')
    .where('mode', '!=', 'fix')
    .where('is_reported', '=', true);
  const { before } = input;
  if (before !== undefined) {
    query = query.where((eb) =>
      eb.or([
        eb('created_at', '<', before.createdAt),
        eb.and([eb('created_at', '=', before.createdAt), eb('id', '<', before.id)]),
      ]),
    );
  }
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(input.limit)
    .execute();
  return rows.map(toRun);
}
