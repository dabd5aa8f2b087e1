import type { WebhookAttempt } from '../../contract/webhook-attempt.ts';
import type { Db } from '../db.ts';
import type { StoredDelivery } from './stored-delivery.ts';

/** Writes how a delivery stands. */
export async function updateWebhookDelivery(
  trx: Db,
  input: Pick<StoredDelivery, 'id' | 'status' | 'round' | 'tries'> & {
    readonly attempts: readonly WebhookAttempt[];
    readonly responseSnippet: string | null;
  },
): Promise<void> {
  await trx
    .updateTable('webhook_deliveries')
    .set({
      status: input.status,
      round: input.round,
      tries: input.tries,
      attempts: JSON.stringify(input.attempts),
      response_snippet: input.responseSnippet,
    })
    .where('id', '=', input.id)
    .execute();
}
