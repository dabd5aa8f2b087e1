import type { Db } from '../db.ts';
import type { StoredDelivery } from './stored-delivery.ts';
import { toStoredDelivery } from './to-stored-delivery.ts';

/** A delivery of an organization, locked until the transaction ends. */
export async function findWebhookDelivery(
  trx: Db,
  input: { readonly organizationId: string; readonly id: string },
): Promise<StoredDelivery | null> {
  const row = await trx
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('organization_id', '=', input.organizationId)
    .where('id', '=', input.id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : toStoredDelivery(row);
}
