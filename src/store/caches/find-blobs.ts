import type { Db } from '../db.ts';

/** Cached blobs of an organization by SHA; what is missing is left out. Marks them as used once a day. */
export async function findBlobs(
  db: Db,
  input: { readonly organizationId: string; readonly shas: readonly string[]; readonly now: Date },
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (input.shas.length === 0) return new Map();
  const rows = await db
    .selectFrom('blob_cache')
    .select(['sha', 'bytes'])
    .where('organization_id', '=', input.organizationId)
    .where('sha', 'in', input.shas)
    .execute();
  await markUsed(db, input);
  return new Map(rows.map(({ sha, bytes }) => [sha, new Uint8Array(bytes)]));
}

/** At most once a day, and never waiting for another job that does the same. */
async function markUsed(db: Db, input: Parameters<typeof findBlobs>[1]): Promise<void> {
  await db
    .updateTable('blob_cache')
    .set({ used_at: input.now })
    .where('organization_id', '=', input.organizationId)
    .where('sha', 'in', (stale) =>
      stale
        .selectFrom('blob_cache')
        .select('sha')
        .where('organization_id', '=', input.organizationId)
        .where('sha', 'in', input.shas)
        .where('used_at', '<', new Date(input.now.getTime() - 86_400_000))
        .forUpdate()
        .skipLocked(),
    )
    .execute();
}
