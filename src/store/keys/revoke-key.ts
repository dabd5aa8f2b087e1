import { sql } from 'kysely';
import type { Db } from '../db.ts';

/** When the key was first revoked; null when the organization has no such key. */
export async function revokeKey(
  db: Db,
  input: { readonly organizationId: string; readonly keyId: string; readonly now: Date },
): Promise<Date | null> {
  const row = await db
    .updateTable('api_keys')
    .set({ revoked_at: sql<Date>`coalesce(revoked_at, ${input.now})` })
    .where('organization_id', '=', input.organizationId)
    .where('id', '=', input.keyId)
    .returning('revoked_at')
    .executeTakeFirst();
  return row?.revoked_at ?? null;
}
