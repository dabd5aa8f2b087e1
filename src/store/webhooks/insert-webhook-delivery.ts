import type { Db } from '../db.ts';

/** Notes what is to be delivered; the job that does it is sent in the same transaction. */
export async function insertWebhookDelivery(
  trx: Db,
  input: {
    readonly id: string;
    readonly organizationId: string;
    readonly webhookId: string;
    readonly event: string;
    readonly body: string;
    readonly createdAt: Date;
  },
): Promise<void> {
  await trx
    .insertInto('webhook_deliveries')
    .values({
      id: input.id,
      organization_id: input.organizationId,
      webhook_id: input.webhookId,
      event: input.event,
      body: input.body,
      status: 'pending',
      created_at: input.createdAt,
    })
    .execute();
}
