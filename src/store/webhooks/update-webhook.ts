import type { Updateable } from 'kysely';
import type { Db } from '../db.ts';
import type { StoreSchema } from '../store-schema.ts';
import type { Webhook } from './webhook.ts';

/** Changes an endpoint and answers it as it is then. */
export async function updateWebhook(
  trx: Db,
  input: {
    readonly id: string;
    readonly change: Omit<Updateable<StoreSchema['webhooks']>, 'id' | 'organization_id'>;
  },
): Promise<Webhook> {
  return trx
    .updateTable('webhooks')
    .set(input.change)
    .where('id', '=', input.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
