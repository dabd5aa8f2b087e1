import type { Db } from '../db.ts';
import type { MembershipRow } from './find-membership.ts';

/** Changes the role of a membership, or what GitHub says of it. */
export async function updateMembership(
  db: Db,
  input: { readonly id: string } & Partial<Pick<MembershipRow, 'role' | 'githubRole'>>,
): Promise<void> {
  const { id, role, githubRole } = input;
  await db
    .updateTable('members')
    .set({
      ...(role === undefined ? {} : { role }),
      ...(githubRole === undefined ? {} : { github_role: githubRole }),
    })
    .where('id', '=', id)
    .execute();
}
