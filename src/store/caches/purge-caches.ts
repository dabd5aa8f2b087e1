import type { Db } from '../db.ts';

/** Removes cache entries and rate-limit windows that were not used since; how many. Needs a transaction of the system. */
export async function purgeCaches(
  db: Db,
  input: { readonly unusedSince: Date; readonly now: Date },
): Promise<number> {
  const artefacts = await db
    .deleteFrom('artefact_cache')
    .where('used_at', '<', input.unusedSince)
    .executeTakeFirst();
  const blobs = await db
    .deleteFrom('blob_cache')
    .where('used_at', '<', input.unusedSince)
    .executeTakeFirst();
  const judgements = await db
    .deleteFrom('judge_cache')
    .where('used_at', '<', input.unusedSince)
    .executeTakeFirst();
  const windows = await db
    .deleteFrom('rate_limits')
    .where('expire', '<', input.now.getTime())
    .executeTakeFirst();
  const dropped = [artefacts, blobs, judgements, windows];
  return Number(dropped.reduce((sum, { numDeletedRows }) => sum + numDeletedRows, 0n));
}
