import type { Db } from '../db.ts';

const DAY_MS = 86_400_000;
const LOG_DAYS = 30;
/** Calls are told apart by their id while their timestamp counts, which is minutes; a day is plenty. */
const CALL_DAYS = 1;

/** Drops deliveries after 30 days, and ids of calls that can no longer be repeated. Needs a transaction of the system. */
export async function purgeWebhookDeliveries(
  trx: Db,
  input: { readonly now: Date },
): Promise<void> {
  const before = (days: number): Date => new Date(input.now.getTime() - days * DAY_MS);
  await trx.deleteFrom('webhook_deliveries').where('created_at', '<', before(LOG_DAYS)).execute();
  await trx.deleteFrom('deploy_hook_calls').where('created_at', '<', before(CALL_DAYS)).execute();
}
