import type { OrganizationView } from '../contract/organization-view.ts';
import type { Principal } from '../contract/principal.ts';
import type { Role } from '../contract/role.ts';
import type { Deps } from './deps.ts';
import { getVisibleOrganization } from './get-visible-organization.ts';
import { keyRole } from './key-role.ts';
import { showOrganization } from './show-organization.ts';

/** The organizations of the caller; a key sees its own. */
export async function listOrganizations(
  deps: Deps,
  input: { readonly principal: Principal },
): Promise<{ organizations: (OrganizationView & { role: Role })[] }> {
  const { principal } = input;
  return getVisibleOrganization(deps, {
    principal,
    organizationId: principal.organizationId,
    run: (_trx, organization) =>
      Promise.resolve({
        organizations: [{ ...showOrganization(organization), role: keyRole(principal) }],
      }),
  });
}
