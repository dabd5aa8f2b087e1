import type { WebhookDelivery } from '../../contract/webhook-delivery.ts';
import { listWebhookDeliveries } from '../../store/webhooks/list-webhook-deliveries.ts';
import type { Deps } from '../deps.ts';
import { getWebhook, type WebhookRequest } from './get-webhook.ts';

/** The log of an endpoint, newest first. */
export async function listDeliveries(
  deps: Deps,
  input: WebhookRequest & {
    readonly status: WebhookDelivery['status'] | undefined;
    readonly event: string | undefined;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<{
  readonly deliveries: WebhookDelivery[];
  readonly total: number;
  readonly hasMore: boolean;
}> {
  return getWebhook(deps, {
    ...input,
    run: async (trx) => {
      const { deliveries, total } = await listWebhookDeliveries(trx, input);
      return {
        deliveries: deliveries.map(
          ({ id, event, status, attempts, responseSnippet, createdAt }) => ({
            ...{ id, event, status, attempts: [...attempts], responseSnippet },
            createdAt: createdAt.toISOString(),
          }),
        ),
        total,
        hasMore: input.offset + deliveries.length < total,
      };
    },
  });
}
