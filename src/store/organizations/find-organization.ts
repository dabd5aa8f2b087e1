import type { Db } from '../db.ts';
import type { Organization } from './organization.ts';
import { toOrganization } from './to-organization.ts';

export async function findOrganization(
  db: Db,
  input: { readonly id: string },
): Promise<Organization | null> {
  const row = await db
    .selectFrom('organizations')
    .selectAll()
    .where('id', '=', input.id)
    .executeTakeFirst();
  return row === undefined ? null : toOrganization(row);
}
