import type { Db } from '../../store/db.ts';
import { insertWebhookDelivery } from '../../store/webhooks/insert-webhook-delivery.ts';
import type { Deps } from '../deps.ts';

/** Notes a delivery and sends its job, in the caller's transaction. The body is fixed here, byte for byte. */
export async function queueDelivery(
  deps: Deps,
  trx: Db,
  input: {
    readonly organizationId: string;
    readonly webhookId: string;
    readonly event: string;
    readonly data: unknown;
    /** When what it tells of happened. */
    readonly at: Date;
  },
): Promise<string> {
  const { organizationId, webhookId, event, data, at } = input;
  const id = deps.newId('del');
  const timestamp = at.toISOString();
  const body = JSON.stringify({ version: '1', event, id, timestamp, orgId: organizationId, data });
  const createdAt = deps.clock();
  await insertWebhookDelivery(trx, { id, organizationId, webhookId, event, body, createdAt });
  const job = { organizationId, deliveryId: id, round: 1, attempt: 1 };
  await deps.queue.send(trx, { name: 'deliver-webhook', data: job });
  return id;
}
