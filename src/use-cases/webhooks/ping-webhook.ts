import type { Deps } from '../deps.ts';
import { checkIsEnabled } from './check-is-enabled.ts';
import { getWebhook, type WebhookRequest } from './get-webhook.ts';
import { queueDelivery } from './queue-delivery.ts';

/** Sends `webhook.ping` to one endpoint. */
export async function pingWebhook(
  deps: Deps,
  input: WebhookRequest,
): Promise<{ readonly deliveryId: string }> {
  const { organizationId, webhookId } = input;
  return getWebhook(deps, {
    ...input,
    run: async (trx, webhook) => {
      checkIsEnabled(webhook);
      const deliveryId = await queueDelivery(deps, trx, {
        ...{ organizationId, webhookId, event: 'webhook.ping', data: { webhookId } },
        at: deps.clock(),
      });
      return { deliveryId };
    },
  });
}
