import { updateWebhook } from '../../store/webhooks/update-webhook.ts';
import type { Deps } from '../deps.ts';
import { mintWebhookSecret } from '../mint-webhook-secret.ts';
import { previousSecretMs } from '../previous-secret-ms.ts';
import { sealSecret } from '../seal-secret.ts';
import { getWebhook, type WebhookRequest } from './get-webhook.ts';

/** Gives an endpoint a new secret; for 24 hours everything is signed with the old one too. */
export async function rotateWebhookSecret(
  deps: Deps,
  input: WebhookRequest,
): Promise<{ readonly secret: string; readonly previousValidUntil: string }> {
  const now = deps.clock();
  const previousValidUntil = new Date(now.getTime() + previousSecretMs);
  const secret = mintWebhookSecret(deps);
  await getWebhook(deps, {
    ...input,
    run: (trx, { id, secret: previous }) =>
      updateWebhook(trx, {
        id,
        change: {
          secret: sealSecret(deps, { secret, ownerId: id }),
          previous_secret: previous,
          previous_valid_until: previousValidUntil,
          updated_at: now,
        },
      }),
  });
  return { secret, previousValidUntil: previousValidUntil.toISOString() };
}
