import type { Db } from '../db.ts';

/** Ends one login, or all of a person: everywhere or for one organization. Needs a transaction of the system. */
export async function revokeLogins(
  db: Db,
  input: { readonly now: Date } & (
    { readonly id: string } | { readonly userId: string; readonly organizationId: string | null }
  ),
): Promise<void> {
  const query = db
    .updateTable('logins')
    .set({ revoked_at: input.now })
    .where('revoked_at', 'is', null);
  if ('id' in input) {
    await query.where('id', '=', input.id).execute();
    return;
  }
  const ofUser = query.where('user_id', '=', input.userId);
  const { organizationId } = input;
  await (
    organizationId === null ? ofUser : ofUser.where('organization_id', '=', organizationId)
  ).execute();
}
