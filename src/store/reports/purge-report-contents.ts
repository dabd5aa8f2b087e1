import type { Db } from '../db.ts';

/** Removes the content of reports deleted 30 days ago; how much. Needs a transaction of the system. */
export async function purgeReportContents(db: Db, input: { readonly now: Date }): Promise<number> {
  const result = await db
    .deleteFrom('report_contents')
    .where('purge_at', '<=', input.now)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
