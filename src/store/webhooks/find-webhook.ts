import type { Db } from '../db.ts';
import type { Webhook } from './webhook.ts';

/** An endpoint of an organization; `isLocked` keeps it for this transaction. */
export async function findWebhook(
  trx: Db,
  input: { readonly organizationId: string; readonly id: string; readonly isLocked?: true },
): Promise<Webhook | null> {
  const query = trx
    .selectFrom('webhooks')
    .selectAll()
    .where('organization_id', '=', input.organizationId)
    .where('id', '=', input.id);
  const row = await (input.isLocked === true ? query.forUpdate() : query).executeTakeFirst();
  return row ?? null;
}
