import { ApiError } from '../contract/api-error.ts';
import type { Principal } from '../contract/principal.ts';
import { endMembership } from '../store/organizations/end-membership.ts';
import type { Deps } from './deps.ts';
import { getMember } from './get-member.ts';
import { getVisibleOrganization } from './get-visible-organization.ts';
import { hasScope } from './has-scope.ts';

/** Ends a membership, and the logins made for the organization; people may leave by themselves. */
export async function removeMember(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly organizationId: string;
    readonly memberId: string;
  },
): Promise<{ readonly success: true }> {
  const { principal, organizationId, memberId } = input;
  const mayManage = principal.isInstanceAdmin || hasScope(principal, 'org:write');
  return getVisibleOrganization(deps, {
    principal,
    organizationId,
    async run(trx) {
      const isPerson = principal.credential !== 'api-key';
      if (!mayManage && !isPerson) throw forbidden();
      const member = await getMember(trx, { organizationId, memberId });
      if (!mayManage && member.userId !== principal.userId) throw forbidden();
      if (member.role === 'owner') {
        throw new ApiError('CONFLICT', 'This is the only owner; pass the ownership on first.');
      }
      await endMembership(trx, { organizationId, userId: member.userId, now: deps.clock() });
      return { success: true };
    },
  });
}

function forbidden(): ApiError {
  return new ApiError('FORBIDDEN', 'Removing others needs the scope org:write or the role admin.', {
    fields: { requiredScope: 'org:write' },
  });
}
