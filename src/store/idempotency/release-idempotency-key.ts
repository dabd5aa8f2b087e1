import type { Db } from '../db.ts';

/** Forgets a claim whose request failed, so that it can be sent again under the same key. */
export async function releaseIdempotencyKey(
  db: Db,
  input: { readonly organizationId: string; readonly operation: string; readonly key: string },
): Promise<void> {
  await db
    .deleteFrom('idempotency_keys')
    .where('organization_id', '=', input.organizationId)
    .where('operation', '=', input.operation)
    .where('key', '=', input.key)
    .where('state', '=', 'running')
    .execute();
}
