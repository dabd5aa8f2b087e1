import type { Db } from '../db.ts';
import { revokeLogins } from '../logins/revoke-logins.ts';

/** Removes a member, and the logins that were made for the organization. */
export async function endMembership(
  db: Db,
  input: { readonly organizationId: string; readonly userId: string; readonly now: Date },
): Promise<boolean> {
  const result = await db
    .deleteFrom('members')
    .where('organization_id', '=', input.organizationId)
    .where('user_id', '=', input.userId)
    .executeTakeFirst();
  await revokeLogins(db, input);
  return result.numDeletedRows > 0n;
}
