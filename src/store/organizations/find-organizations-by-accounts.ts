import type { Db } from '../db.ts';
import type { Organization } from './organization.ts';
import { toOrganization } from './to-organization.ts';

/** Organizations of GitHub accounts, and who installed the App there. Needs a transaction of the system. */
export async function findOrganizationsByAccounts(
  db: Db,
  input: { readonly accountIds: readonly number[] },
): Promise<
  {
    readonly organization: Organization;
    readonly installedBy: number | null;
  }[]
> {
  if (input.accountIds.length === 0) return [];
  const rows = await db
    .selectFrom('organizations')
    .selectAll()
    .where('github_account_id', 'in', [...input.accountIds])
    .execute();
  return rows.map((row) => ({
    organization: toOrganization(row),
    installedBy: row.installed_by_github_id,
  }));
}
