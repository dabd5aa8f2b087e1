import type { Db } from '../db.ts';

const MAX_ATTEMPTS = 3;
/** GitHub needs a moment to send; two sweeps that overlap must not ask twice. */
const PAUSE_MS = 4 * 60_000;

/**
 * Notes that GitHub is about to be asked to send a webhook again. False: it has arrived meanwhile, was asked for a moment
 * ago, or three times already.
 */
export async function claimRedelivery(
  db: Db,
  input: { readonly guid: string; readonly now: Date },
): Promise<boolean> {
  const { guid, now } = input;
  const arrived = await db
    .selectFrom('deliveries')
    .select('guid')
    .where('guid', '=', guid)
    .where('state', 'in', ['running', 'done'])
    .executeTakeFirst();
  if (arrived !== undefined) return false;
  const claimed = await db
    .insertInto('redeliveries')
    .values({ guid, attempts: 1, requested_at: now })
    .onConflict((conflict) =>
      conflict
        .column('guid')
        .doUpdateSet((row) => ({
          attempts: row('redeliveries.attempts', '+', 1),
          requested_at: now,
        }))
        .where('redeliveries.attempts', '<', MAX_ATTEMPTS)
        .where('redeliveries.requested_at', '<=', new Date(now.getTime() - PAUSE_MS)),
    )
    .returning('guid')
    .executeTakeFirst();
  return claimed !== undefined;
}
