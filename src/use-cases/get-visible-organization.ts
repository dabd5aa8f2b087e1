import { ApiError } from '../contract/api-error.ts';
import type { Principal } from '../contract/principal.ts';
import type { Db } from '../store/db.ts';
import { findOrganization } from '../store/organizations/find-organization.ts';
import type { Organization } from '../store/organizations/organization.ts';
import type { Deps } from './deps.ts';

/** Runs inside the tenant of an organization the caller may see; to all others it does not exist. */
export async function getVisibleOrganization<T>(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly organizationId: string;
    readonly run: (trx: Db, organization: Organization) => Promise<T>;
  },
): Promise<T> {
  const { principal, organizationId } = input;
  const isVisible = principal.isInstanceAdmin || principal.organizationId === organizationId;
  const missing = new ApiError('NOT_FOUND', 'There is no such organization for this key.');
  if (!isVisible) throw missing;
  return deps.database.tenant(organizationId, async (trx) => {
    const organization = await findOrganization(trx, { id: organizationId });
    if (organization === null) throw missing;
    return input.run(trx, organization);
  });
}
