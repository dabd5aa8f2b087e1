import type { Db } from '../db.ts';

const keepDays = 30;

/** Hides a report for good; its content is purged after 30 days. False when it was gone already. */
export async function softDeleteReport(
  db: Db,
  input: { readonly id: string; readonly now: Date },
): Promise<boolean> {
  const result = await db
    .updateTable('reports')
    .set({ deleted_at: input.now })
    .where('id', '=', input.id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return false;
  await db
    .updateTable('report_contents')
    .set({ purge_at: new Date(input.now.getTime() + keepDays * 86_400_000) })
    .where('report_id', '=', input.id)
    .execute();
  return true;
}
