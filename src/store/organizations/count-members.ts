import type { Db } from '../db.ts';

/** How many members an organization has, and whether one owns it; its row is locked, so that two cannot take one seat. */
export async function countMembers(
  db: Db,
  input: { readonly organizationId: string },
): Promise<{ readonly count: number; readonly hasOwner: boolean }> {
  await db
    .selectFrom('organizations')
    .select('id')
    .where('id', '=', input.organizationId)
    .forUpdate()
    .execute();
  const rows = await db
    .selectFrom('members')
    .select('role')
    .where('organization_id', '=', input.organizationId)
    .execute();
  return { count: rows.length, hasOwner: rows.some(({ role }) => role === 'owner') };
}
