import { ApiError } from '../../contract/api-error.ts';
import type { Webhook } from '../../store/webhooks/webhook.ts';

/** Nothing is sent to an endpoint that is switched off; throws CONFLICT. */
export function checkIsEnabled(webhook: Webhook): void {
  if (webhook.is_enabled) return;
  throw new ApiError('CONFLICT', 'The webhook is switched off; set enabled to true first.');
}
