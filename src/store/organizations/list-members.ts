import type { Db } from '../db.ts';

export type Member = {
  readonly id: string;
  readonly userId: string;
  readonly role: 'owner' | 'admin' | 'editor' | 'viewer' | 'billing';
  readonly createdAt: Date;
  readonly userName: string | null;
  readonly userEmail: string | null;
  readonly userAvatarUrl: string | null;
};

/** Members of an organization, oldest first. */
export async function listMembers(
  db: Db,
  input: { readonly organizationId: string },
): Promise<Member[]> {
  return db
    .selectFrom('members')
    .innerJoin('users', 'users.id', 'members.user_id')
    .select([
      'members.id',
      'members.user_id as userId',
      'members.role',
      'members.created_at as createdAt',
      'users.name as userName',
      'users.email as userEmail',
      'users.avatar_url as userAvatarUrl',
    ])
    .where('members.organization_id', '=', input.organizationId)
    .orderBy('members.created_at')
    .orderBy('members.id')
    .execute();
}
