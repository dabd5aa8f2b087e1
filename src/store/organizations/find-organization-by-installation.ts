import type { Db } from '../db.ts';
import type { Organization } from './organization.ts';
import { toOrganization } from './to-organization.ts';

/** Needs a transaction of the system: the caller does not know the organization yet. */
export async function findOrganizationByInstallation(
  db: Db,
  input: { readonly installationId: number },
): Promise<Organization | null> {
  const row = await db
    .selectFrom('organizations')
    .selectAll()
    .where('installation_id', '=', input.installationId)
    .executeTakeFirst();
  return row === undefined ? null : toOrganization(row);
}
