import { ApiError } from '../contract/api-error.ts';
import type { Db } from '../store/db.ts';
import { findMembership, type MembershipRow } from '../store/organizations/find-membership.ts';

/** A membership of the organization, locked; throws NOT_FOUND. */
export async function getMember(
  trx: Db,
  input: { readonly organizationId: string; readonly memberId: string },
): Promise<MembershipRow> {
  const isId = /^mem_\w{1,60}$/.test(input.memberId);
  const member = isId ? await findMembership(trx, input) : null;
  if (member === null) throw new ApiError('NOT_FOUND', 'There is no such member here.');
  return member;
}
