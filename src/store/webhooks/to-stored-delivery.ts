import type { Selectable } from 'kysely';
import { z } from 'zod';
import { WebhookAttempt } from '../../contract/webhook-attempt.ts';
import type { StoreSchema } from '../store-schema.ts';
import type { StoredDelivery } from './stored-delivery.ts';

const Attempts = z.array(WebhookAttempt);

/** A row as the product names it. */
export function toStoredDelivery(
  row: Selectable<StoreSchema['webhook_deliveries']>,
): StoredDelivery {
  return {
    id: row.id,
    webhookId: row.webhook_id,
    event: row.event,
    body: row.body,
    status: row.status,
    round: row.round,
    tries: row.tries,
    attempts: Attempts.parse(row.attempts),
    responseSnippet: row.response_snippet,
    createdAt: row.created_at,
  };
}
