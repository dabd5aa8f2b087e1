import type { Db } from '../db.ts';

/** Caches the bytes of a blob for an organization. */
export async function putBlob(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly sha: string;
    readonly bytes: Uint8Array;
    readonly now: Date;
  },
): Promise<void> {
  await db
    .insertInto('blob_cache')
    .values({
      organization_id: input.organizationId,
      sha: input.sha,
      bytes: Buffer.from(input.bytes),
      used_at: input.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
