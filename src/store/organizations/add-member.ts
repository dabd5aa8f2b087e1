import { randomBytes } from 'node:crypto';
import { mintId } from '../../contract/mint-id.ts';
import type { Db } from '../db.ts';
import type { Member } from './list-members.ts';

/** The new membership's id; null when the user is a member already. */
export async function addMember(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly userId: string;
    readonly role: Member['role'];
    /** What GitHub said of the person; absent: invited by hand. */
    readonly githubRole?: 'owner' | 'admin' | 'viewer';
  },
): Promise<string | null> {
  const row = await db
    .insertInto('members')
    .values({
      id: mintId('mem', randomBytes),
      organization_id: input.organizationId,
      user_id: input.userId,
      role: input.role,
      github_role: input.githubRole ?? null,
    })
    .onConflict((conflict) => conflict.columns(['organization_id', 'user_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}
