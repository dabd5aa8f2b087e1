import { sql } from 'kysely';
import type { Db } from '../db.ts';

/** Adds one view. */
export async function countReportView(db: Db, input: { readonly id: string }): Promise<void> {
  await db
    .updateTable('reports')
    .set({ view_count: sql<number>`view_count + 1` })
    .where('id', '=', input.id)
    .where('deleted_at', 'is', null)
    .execute();
}
