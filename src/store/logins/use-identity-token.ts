import { createHash } from 'node:crypto';
import type { Db } from '../db.ts';

/** Notes that an identity token was used; false when it was before. */
export async function useIdentityToken(
  db: Db,
  input: { readonly tokenKey: string; readonly expiresAt: Date },
): Promise<boolean> {
  const result = await db
    .insertInto('used_identity_tokens')
    .values({
      sha256: createHash('sha256').update(input.tokenKey).digest(),
      expires_at: input.expiresAt,
    })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
