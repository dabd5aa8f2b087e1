import { ApiError } from '../contract/api-error.ts';
import type { MemberView } from '../contract/member-view.ts';
import type { Principal } from '../contract/principal.ts';
import type { Role } from '../contract/role.ts';
import type { Db } from '../store/db.ts';
import { countMembers } from '../store/organizations/count-members.ts';
import type { MembershipRow } from '../store/organizations/find-membership.ts';
import { listMembers } from '../store/organizations/list-members.ts';
import { updateMembership } from '../store/organizations/update-membership.ts';
import type { Deps } from './deps.ts';
import { getMember } from './get-member.ts';
import { getVisibleOrganization } from './get-visible-organization.ts';
import { showMember } from './show-member.ts';

type Change = {
  readonly principal: Principal;
  readonly organizationId: string;
  readonly memberId: string;
  readonly role: Role;
};

/** Gives a member another role; `owner` passes the ownership on, and leaves the one before an admin. */
export async function changeMemberRole(deps: Deps, input: Change): Promise<MemberView> {
  const { principal, organizationId, memberId, role } = input;
  return getVisibleOrganization(deps, {
    principal,
    organizationId,
    async run(trx) {
      await countMembers(trx, { organizationId });
      const member = await getMember(trx, { organizationId, memberId });
      if (role !== member.role) await apply(trx, { ...input, member });
      const members = await listMembers(trx, { organizationId });
      const changed = members.find(({ id }) => id === member.id);
      if (changed === undefined) throw new Error('A member vanished while its row was locked');
      return showMember(principal, changed);
    },
  });
}

async function apply(trx: Db, input: Change & { readonly member: MembershipRow }): Promise<void> {
  const { principal, organizationId, member, role } = input;
  if (role === 'owner') {
    const isOwner = principal.credential === 'session' && principal.role === 'owner';
    if (!isOwner && !principal.isInstanceAdmin) {
      throw new ApiError('FORBIDDEN', 'Only the owner in the dashboard passes ownership on.', {
        fields: { requiredRole: 'owner' },
      });
    }
    const members = await listMembers(trx, { organizationId });
    const owner = members.find((other) => other.role === 'owner');
    if (owner !== undefined) await updateMembership(trx, { id: owner.id, role: 'admin' });
  } else if (member.role === 'owner') {
    throw new ApiError('CONFLICT', 'This is the only owner; pass the ownership on first.');
  }
  await updateMembership(trx, { id: member.id, role });
}
