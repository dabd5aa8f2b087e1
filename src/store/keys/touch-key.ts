import type { Db } from '../db.ts';

/** Notes that a key was used; writes at most once a minute. */
export async function touchKey(
  db: Db,
  input: { readonly keyId: string; readonly now: Date },
): Promise<void> {
  const minuteAgo = new Date(input.now.getTime() - 60_000);
  await db
    .updateTable('api_keys')
    .set({ last_used_at: input.now })
    .where('id', '=', input.keyId)
    .where((eb) => eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<=', minuteAgo)]))
    .execute();
}
