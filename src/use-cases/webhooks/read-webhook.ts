import type { WebhookView } from '../../contract/webhook-view.ts';
import type { Deps } from '../deps.ts';
import { getWebhook, type WebhookRequest } from './get-webhook.ts';
import { showWebhook } from './show-webhook.ts';

/** One endpoint. */
export async function readWebhook(deps: Deps, input: WebhookRequest): Promise<WebhookView> {
  return getWebhook(deps, {
    ...input,
    run: (_trx, webhook) => Promise.resolve(showWebhook(webhook)),
  });
}
