import type { Db } from '../db.ts';

/** Whether any key was ever made; the first start makes the bootstrap key otherwise. */
export async function hasKeys(db: Db): Promise<boolean> {
  const row = await db.selectFrom('api_keys').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}
