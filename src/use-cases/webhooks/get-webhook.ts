import { ApiError } from '../../contract/api-error.ts';
import type { Principal } from '../../contract/principal.ts';
import type { Db } from '../../store/db.ts';
import { findWebhook } from '../../store/webhooks/find-webhook.ts';
import type { Webhook } from '../../store/webhooks/webhook.ts';
import type { Deps } from '../deps.ts';
import { getVisibleOrganization } from '../get-visible-organization.ts';

/** Who asks for which endpoint of which organization. */
export type WebhookRequest = {
  readonly principal: Principal;
  readonly organizationId: string;
  readonly webhookId: string;
};

/** Runs with an endpoint the caller may see, locked; to all others it does not exist. */
export async function getWebhook<T>(
  deps: Deps,
  input: WebhookRequest & { readonly run: (trx: Db, webhook: Webhook) => Promise<T> },
): Promise<T> {
  const { organizationId, webhookId, run } = input;
  return getVisibleOrganization(deps, {
    ...input,
    async run(trx) {
      const webhook = await findWebhook(trx, { organizationId, id: webhookId, isLocked: true });
      if (webhook === null) {
        throw new ApiError('NOT_FOUND', 'There is no such webhook in this organization.');
      }
      return run(trx, webhook);
    },
  });
}
