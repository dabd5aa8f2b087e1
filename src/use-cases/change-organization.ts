import { ApiError } from '../contract/api-error.ts';
import type { OrganizationChange } from '../contract/organization-change.ts';
import type { OrganizationView } from '../contract/organization-view.ts';
import type { Principal } from '../contract/principal.ts';
import { stripControls } from '../contract/strip-controls.ts';
import { isUniqueViolation } from '../store/is-unique-violation.ts';
import { updateOrganization } from '../store/organizations/update-organization.ts';
import type { Deps } from './deps.ts';
import { getVisibleOrganization } from './get-visible-organization.ts';
import { showOrganization } from './show-organization.ts';

/** Changes name, slug and settings of an organization. */
export async function changeOrganization(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly organizationId: string;
    readonly change: OrganizationChange;
  },
): Promise<{ organization: OrganizationView }> {
  const { principal, organizationId } = input;
  const { name, slug, allowPullRequestTarget } = input.change;
  try {
    return await getVisibleOrganization(deps, {
      principal,
      organizationId,
      async run(trx) {
        const changed = await updateOrganization(trx, {
          id: organizationId,
          name: name === undefined ? undefined : stripControls(name),
          slug,
          allowsPullRequestTarget: allowPullRequestTarget,
          now: deps.clock(),
        });
        return { organization: showOrganization(changed) };
      },
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new ApiError('CONFLICT', 'The slug is taken; choose another one.');
  }
}
