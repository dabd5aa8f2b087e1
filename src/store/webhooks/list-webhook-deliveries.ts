import type { Db } from '../db.ts';
import { readPage } from '../read-page.ts';
import type { StoredDelivery } from './stored-delivery.ts';
import { toStoredDelivery } from './to-stored-delivery.ts';

/** The log of an endpoint, newest first. */
export async function listWebhookDeliveries(
  trx: Db,
  input: {
    readonly webhookId: string;
    readonly status: StoredDelivery['status'] | undefined;
    readonly event: string | undefined;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<{ readonly deliveries: StoredDelivery[]; readonly total: number }> {
  let query = trx.selectFrom('webhook_deliveries').where('webhook_id', '=', input.webhookId);
  if (input.status !== undefined) query = query.where('status', '=', input.status);
  if (input.event !== undefined) query = query.where('event', '=', input.event);
  const { rows, total } = await readPage(
    query.selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc'),
    input,
  );
  return { deliveries: rows.map(toStoredDelivery), total };
}
