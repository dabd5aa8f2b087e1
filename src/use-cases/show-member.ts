import type { MemberView } from '../contract/member-view.ts';
import type { Principal } from '../contract/principal.ts';
import type { Member } from '../store/organizations/list-members.ts';
import { hasScope } from './has-scope.ts';

/** A member as the caller may see it: addresses are for members and for keys that may write to the organization. */
export function showMember(principal: Principal, member: Member): MemberView {
  const hasAddress = principal.role !== null || hasScope(principal, 'org:write');
  return {
    ...member,
    createdAt: member.createdAt.toISOString(),
    userEmail: hasAddress ? member.userEmail : null,
  };
}
