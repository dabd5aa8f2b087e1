import type { Caller } from '../contract/caller.ts';
import type { OrganizationView } from '../contract/organization-view.ts';
import type { Role } from '../contract/role.ts';
import { listMemberships } from '../store/organizations/list-memberships.ts';
import type { Deps } from './deps.ts';
import { getVisibleOrganization } from './get-visible-organization.ts';
import { keyRole } from './key-role.ts';
import { showOrganization } from './show-organization.ts';

/** The organizations of the caller: a login's memberships; a key sees its own. */
export async function listOrganizations(
  deps: Deps,
  input: { readonly caller: Caller },
): Promise<{ organizations: (OrganizationView & { role: Role })[] }> {
  const { login, principal } = input.caller;
  if (login !== null) {
    const memberships = await deps.database.transaction((trx) =>
      listMemberships(trx, { userId: login.userId }),
    );
    return {
      organizations: memberships.map(({ organization, role }) => ({
        ...showOrganization(organization),
        role,
      })),
    };
  }
  if (principal === null) return { organizations: [] };
  return getVisibleOrganization(deps, {
    principal,
    organizationId: principal.organizationId,
    run: (_trx, organization) =>
      Promise.resolve({
        organizations: [{ ...showOrganization(organization), role: keyRole(principal) }],
      }),
  });
}
