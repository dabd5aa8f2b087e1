import type { Db } from '../db.ts';
import type { Webhook } from './webhook.ts';

/** Endpoints of an organization, newest first. */
export async function listWebhooks(
  trx: Db,
  input: { readonly organizationId: string },
): Promise<Webhook[]> {
  return trx
    .selectFrom('webhooks')
    .selectAll()
    .where('organization_id', '=', input.organizationId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
