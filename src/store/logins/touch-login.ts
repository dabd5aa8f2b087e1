import type { Db } from '../db.ts';

/** Notes that a login was used, and that its person was seen. */
export async function touchLogin(
  db: Db,
  input: { readonly id: string; readonly userId: string; readonly now: Date },
): Promise<void> {
  await db
    .updateTable('logins')
    .set({ last_used_at: input.now })
    .where('id', '=', input.id)
    .execute();
  await db
    .updateTable('users')
    .set({ last_seen_at: input.now })
    .where('id', '=', input.userId)
    .execute();
}
