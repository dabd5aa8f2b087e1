import type { Db } from '../db.ts';

/**
 * Notes a webhook event. `new` and `failed-before` are to be worked, in the same transaction; `running` and `done` are
 * repeats. A repeat that comes while the first is being stored waits for it.
 */
export async function recordDelivery(
  db: Db,
  input: {
    readonly guid: string;
    readonly event: string;
    /** Empty for events without one. */
    readonly action: string;
    readonly receivedAt: Date;
  },
): Promise<'new' | 'running' | 'done' | 'failed-before'> {
  const key = { guid: input.guid, event: input.event, action: input.action };
  const inserted = await db
    .insertInto('deliveries')
    .values({
      ...key,
      state: 'running',
      received_at: input.receivedAt,
      finished_at: null,
      error: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('guid')
    .executeTakeFirst();
  if (inserted !== undefined) return 'new';
  const row = await db
    .selectFrom('deliveries')
    .select(['state', 'attempts'])
    .where('guid', '=', key.guid)
    .where('event', '=', key.event)
    .where('action', '=', key.action)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (row.state !== 'failed') return row.state;
  await db
    .updateTable('deliveries')
    .set({ state: 'running', attempts: row.attempts + 1, finished_at: null, error: null })
    .where('guid', '=', key.guid)
    .where('event', '=', key.event)
    .where('action', '=', key.action)
    .execute();
  return 'failed-before';
}
