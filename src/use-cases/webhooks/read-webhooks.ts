import type { Principal } from '../../contract/principal.ts';
import type { WebhookView } from '../../contract/webhook-view.ts';
import { listWebhooks } from '../../store/webhooks/list-webhooks.ts';
import type { Deps } from '../deps.ts';
import { getVisibleOrganization } from '../get-visible-organization.ts';
import { showWebhook } from './show-webhook.ts';

/** All endpoints of an organization, newest first. */
export async function readWebhooks(
  deps: Deps,
  input: { readonly principal: Principal; readonly organizationId: string },
): Promise<{ readonly webhooks: WebhookView[] }> {
  return getVisibleOrganization(deps, {
    ...input,
    run: async (trx) => ({ webhooks: (await listWebhooks(trx, input)).map(showWebhook) }),
  });
}
