import type { Db } from '../db.ts';

/** Drops the answers of fixes past their time; how many. Needs a transaction of the system. */
export async function purgeFixes(db: Db, input: { readonly now: Date }): Promise<number> {
  const result = await db
    .updateTable('fixes')
    .set({ response: null })
    .where('expires_at', '<=', input.now)
    .where('response', 'is not', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
