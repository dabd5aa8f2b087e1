import type { WebhookChange } from '../../contract/webhook-change.ts';
import type { WebhookView } from '../../contract/webhook-view.ts';
import { updateWebhook } from '../../store/webhooks/update-webhook.ts';
import type { Deps } from '../deps.ts';
import { checkWebhookUrl } from './check-webhook-url.ts';
import { getWebhook, type WebhookRequest } from './get-webhook.ts';
import { showWebhook } from './show-webhook.ts';

/** Changes an endpoint. Switching it on again forgets why it was switched off. */
export async function changeWebhook(
  deps: Deps,
  input: WebhookRequest & { readonly request: WebhookChange },
): Promise<WebhookView> {
  const { url: wanted, events, description, enabled } = input.request;
  await getWebhook(deps, { ...input, run: () => Promise.resolve() });
  const url = wanted === undefined ? undefined : await checkWebhookUrl(deps, wanted);
  return getWebhook(deps, {
    ...input,
    run: async (trx, webhook) => {
      const isSwitched = enabled !== undefined && enabled !== webhook.is_enabled;
      return showWebhook(
        await updateWebhook(trx, {
          id: webhook.id,
          change: {
            ...(url === undefined ? {} : { url }),
            ...(events === undefined ? {} : { events }),
            ...(description === undefined ? {} : { description }),
            ...(isSwitched
              ? {
                  is_enabled: enabled,
                  disabled_reason: enabled ? null : 'manual',
                  failures_in_row: 0,
                }
              : {}),
            updated_at: deps.clock(),
          },
        }),
      );
    },
  });
}
