import type { Db } from '../db.ts';

/** Removes keys past their 24 hours; how many. Needs a transaction of the system. */
export async function purgeIdempotencyKeys(db: Db, input: { readonly now: Date }): Promise<number> {
  const result = await db
    .deleteFrom('idempotency_keys')
    .where('expires_at', '<=', input.now)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
