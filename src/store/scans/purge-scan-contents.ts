import type { Db } from '../db.ts';

/** Removes content past its time; how much. Needs a transaction of the system. */
export async function purgeScanContents(db: Db, input: { readonly now: Date }): Promise<number> {
  const result = await db
    .deleteFrom('scan_contents')
    .where('expires_at', '<=', input.now)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
