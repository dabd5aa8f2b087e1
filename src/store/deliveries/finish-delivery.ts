import type { Db } from '../db.ts';

/** Says how a delivery ended; a failed one is worked again when GitHub sends it again. */
export async function finishDelivery(
  db: Db,
  input: {
    readonly guid: string;
    readonly event: string;
    readonly action: string;
    readonly state: 'done' | 'failed';
    readonly now: Date;
    /** Our own words, never scanned text. */
    readonly error?: string;
  },
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ state: input.state, finished_at: input.now, error: input.error ?? null })
    .where('guid', '=', input.guid)
    .where('event', '=', input.event)
    .where('action', '=', input.action)
    .execute();
}
