import type { Db } from '../db.ts';

const keepDays = 7;

/** Forgets deliveries received more than 7 days ago; how many. */
export async function purgeDeliveries(db: Db, input: { readonly now: Date }): Promise<number> {
  const result = await db
    .deleteFrom('deliveries')
    .where('received_at', '<', new Date(input.now.getTime() - keepDays * 86_400_000))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
