import type { Db } from '../db.ts';

/** How long what expired is still told apart from what never was. */
const KEPT_MS = 7 * 86_400_000;

/** Removes what signing in leaves behind once it expired. Needs a transaction of the system. */
export async function purgeLogins(db: Db, input: { readonly now: Date }): Promise<void> {
  const before = new Date(input.now.getTime() - KEPT_MS);
  await db.deleteFrom('logins').where('expires_at', '<=', before).execute();
  await db.deleteFrom('auth_sessions').where('expires_at', '<=', before).execute();
  await db.deleteFrom('used_identity_tokens').where('expires_at', '<=', input.now).execute();
}
