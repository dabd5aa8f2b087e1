import type { Db } from '../db.ts';
import type { Member } from './list-members.ts';

export type MembershipRow = {
  readonly id: string;
  readonly organizationId: string;
  readonly userId: string;
  readonly role: Member['role'];
  /** What GitHub last said of the person; null: invited by hand. */
  readonly githubRole: 'owner' | 'admin' | 'viewer' | null;
};

/** A membership by its id or its person, locked until the transaction ends. */
export async function findMembership(
  db: Db,
  input: { readonly organizationId: string } & (
    { readonly memberId: string } | { readonly userId: string }
  ),
): Promise<MembershipRow | null> {
  const query = db
    .selectFrom('members')
    .select([
      'id',
      'organization_id as organizationId',
      'user_id as userId',
      'role',
      'github_role as githubRole',
    ])
    .where('organization_id', '=', input.organizationId)
    .forUpdate();
  const row = await (
    'memberId' in input
      ? query.where('id', '=', input.memberId)
      : query.where('user_id', '=', input.userId)
  ).executeTakeFirst();
  return row ?? null;
}
