import { ApiError } from '../../contract/api-error.ts';
import { findWebhookDelivery } from '../../store/webhooks/find-webhook-delivery.ts';
import { updateWebhookDelivery } from '../../store/webhooks/update-webhook-delivery.ts';
import type { Deps } from '../deps.ts';
import { checkIsEnabled } from './check-is-enabled.ts';
import { getWebhook, type WebhookRequest } from './get-webhook.ts';

/** Delivers again what ended: same id and body, a new timestamp, three attempts more. */
export async function redeliverWebhook(
  deps: Deps,
  input: WebhookRequest & { readonly deliveryId: string },
): Promise<{ readonly deliveryId: string }> {
  const { organizationId, deliveryId } = input;
  return getWebhook(deps, {
    ...input,
    run: async (trx, webhook) => {
      const delivery = await findWebhookDelivery(trx, { organizationId, id: deliveryId });
      if (delivery?.webhookId !== webhook.id) {
        throw new ApiError('NOT_FOUND', 'There is no such delivery; they are kept for 30 days.');
      }
      checkIsEnabled(webhook);
      if (delivery.status === 'pending') {
        throw new ApiError('CONFLICT', 'It is still being delivered; wait for its last attempt.');
      }
      const round = delivery.round + 1;
      await updateWebhookDelivery(trx, { ...delivery, status: 'pending', round, tries: 0 });
      const job = { organizationId, deliveryId, round, attempt: 1 };
      await deps.queue.send(trx, { name: 'deliver-webhook', data: job });
      return { deliveryId };
    },
  });
}
