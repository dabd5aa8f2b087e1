import { ApiError } from '../../contract/api-error.ts';
import type { NewWebhook } from '../../contract/new-webhook.ts';
import type { Principal } from '../../contract/principal.ts';
import type { WebhookView } from '../../contract/webhook-view.ts';
import { insertWebhook } from '../../store/webhooks/insert-webhook.ts';
import type { Deps } from '../deps.ts';
import { getVisibleOrganization } from '../get-visible-organization.ts';
import { mintWebhookSecret } from '../mint-webhook-secret.ts';
import { sealSecret } from '../seal-secret.ts';
import { checkWebhookUrl } from './check-webhook-url.ts';
import { showWebhook } from './show-webhook.ts';

/** Adds an endpoint; its secret is in this answer and nowhere else. */
export async function createWebhook(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly organizationId: string;
    readonly request: NewWebhook;
  },
): Promise<WebhookView & { readonly secret: string }> {
  const { organizationId, request } = input;
  // Who may not see the organization learns nothing about addresses either.
  await getVisibleOrganization(deps, { ...input, run: () => Promise.resolve() });
  const url = await checkWebhookUrl(deps, request.url);
  const id = deps.newId('whk');
  const secret = mintWebhookSecret(deps);
  const sealedSecret = sealSecret(deps, { secret, ownerId: id });
  return getVisibleOrganization(deps, {
    ...input,
    async run(trx) {
      const made = await insertWebhook(trx, {
        ...{ id, organizationId, url, events: request.events, sealedSecret },
        description: request.description ?? null,
        isEnabled: request.enabled,
        now: deps.clock(),
      });
      if (made === 'too-many') {
        throw new ApiError('CONFLICT', 'The organization has 20 webhooks; delete one first.');
      }
      return { ...showWebhook(made), secret };
    },
  });
}
