import type { AdminOrganizationView } from '../../contract/admin-organization-view.ts';
import { listAllOrganizations } from '../../store/admin/list-all-organizations.ts';
import { readBalance } from '../../store/ledger/read-balance.ts';
import type { Deps } from '../deps.ts';
import { showBalance } from '../show-balance.ts';
import { showOrganization } from '../show-organization.ts';

/** Every organization of the instance, newest first. */
export async function listOrganizationsForAdmin(
  deps: Deps,
  input: { readonly query: string | undefined; readonly limit: number; readonly offset: number },
): Promise<{
  readonly organizations: AdminOrganizationView[];
  readonly total: number;
  readonly hasMore: boolean;
}> {
  return deps.database.transaction(async (trx) => {
    const { organizations: rows, total } = await listAllOrganizations(trx, input);
    const organizations: AdminOrganizationView[] = [];
    // Always in one order: beginning a month locks the balance.
    for (const { organization, memberCount } of rows) {
      const organizationId = organization.id;
      const balance = await readBalance(trx, { organizationId, now: deps.clock() });
      organizations.push({
        ...showOrganization(organization),
        balance: showBalance(balance),
        locked: organization.isLocked,
        memberCount,
      });
    }
    return { organizations, total, hasMore: input.offset + rows.length < total };
  });
}
