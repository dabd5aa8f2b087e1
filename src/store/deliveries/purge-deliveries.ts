import type { Db } from '../db.ts';

const keepDays = 7;

/** Forgets deliveries received more than 7 days ago, and what was asked for again; how many deliveries. */
export async function purgeDeliveries(db: Db, input: { readonly now: Date }): Promise<number> {
  const before = new Date(input.now.getTime() - keepDays * 86_400_000);
  await db.deleteFrom('redeliveries').where('requested_at', '<', before).execute();
  const result = await db
    .deleteFrom('deliveries')
    .where('received_at', '<', before)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
