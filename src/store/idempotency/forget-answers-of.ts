import type { Db } from '../db.ts';

/** Drops the kept answers that show a resource, because the resource itself is being deleted. */
export async function forgetAnswersOf(
  db: Db,
  input: { readonly organizationId: string; readonly resourceId: string },
): Promise<void> {
  await db
    .deleteFrom('idempotency_keys')
    .where('organization_id', '=', input.organizationId)
    .where('resource_id', '=', input.resourceId)
    .execute();
}
