import type { Db } from '../db.ts';

/** Removes an endpoint and its log. */
export async function deleteWebhook(trx: Db, input: { readonly id: string }): Promise<void> {
  await trx.deleteFrom('webhooks').where('id', '=', input.id).execute();
}
