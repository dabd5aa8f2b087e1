import { findPlan } from '../contract/find-plan.ts';
import type { OrganizationAnswer } from '../contract/organization-answer.ts';
import type { Principal } from '../contract/principal.ts';
import { listMembers } from '../store/organizations/list-members.ts';
import type { Deps } from './deps.ts';
import { getVisibleOrganization } from './get-visible-organization.ts';
import { keyRole } from './key-role.ts';
import { showMember } from './show-member.ts';
import { showOrganization } from './show-organization.ts';

/** An organization with its members and plan; addresses only for members and keys that may write to it. */
export async function readOrganization(
  deps: Deps,
  input: { readonly principal: Principal; readonly organizationId: string },
): Promise<OrganizationAnswer> {
  const { principal, organizationId } = input;
  return getVisibleOrganization(deps, {
    principal,
    organizationId,
    async run(trx, organization) {
      const members = await listMembers(trx, { organizationId });
      const { id, name, maxMembers, monthlyCredits } = findPlan(organization.planId);
      return {
        organization: showOrganization(organization),
        members: members.map((member) => showMember(principal, member)),
        plan: { id, name, maxMembers, monthlyCredits, signupGrantCredits: 0 },
        role: keyRole(principal),
        settings: { allowPullRequestTarget: organization.allowsPullRequestTarget },
      };
    },
  });
}
