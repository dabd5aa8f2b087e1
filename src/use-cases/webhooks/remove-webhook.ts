import { deleteWebhook } from '../../store/webhooks/delete-webhook.ts';
import type { Deps } from '../deps.ts';
import { getWebhook, type WebhookRequest } from './get-webhook.ts';

/** Deletes an endpoint; what waits for it is not sent any more. */
export async function removeWebhook(
  deps: Deps,
  input: WebhookRequest,
): Promise<{ readonly success: true }> {
  await getWebhook(deps, { ...input, run: (trx, { id }) => deleteWebhook(trx, { id }) });
  return { success: true };
}
