import type { WebhookView } from '../../contract/webhook-view.ts';
import type { Webhook } from '../../store/webhooks/webhook.ts';

/** An endpoint as the Public API shows it. */
export function showWebhook(row: Webhook): WebhookView {
  return {
    id: row.id,
    url: row.url,
    events: row.events,
    description: row.description,
    enabled: row.is_enabled,
    disabledReason: row.disabled_reason,
    lastDeliveryAt: row.last_delivery_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
