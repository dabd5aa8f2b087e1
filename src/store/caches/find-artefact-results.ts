import type { Db } from '../db.ts';

/** Cached results of artefacts by key, as stored; what is missing is left out. Marks them as used once a day. */
export async function findArtefactResults(
  db: Db,
  input: { readonly keys: readonly string[]; readonly rulesetVersion: string; readonly now: Date },
): Promise<ReadonlyMap<string, unknown>> {
  if (input.keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('artefact_cache')
    .select(['artefact_key', 'result'])
    .where('ruleset_version', '=', input.rulesetVersion)
    .where('artefact_key', 'in', input.keys)
    .execute();
  await markUsed(db, input);
  return new Map(rows.map(({ artefact_key, result }) => [artefact_key, result]));
}

/** At most once a day, and never waiting for another job that does the same. */
async function markUsed(db: Db, input: Parameters<typeof findArtefactResults>[1]): Promise<void> {
  await db
    .updateTable('artefact_cache')
    .set({ used_at: input.now })
    .where('ruleset_version', '=', input.rulesetVersion)
    .where('artefact_key', 'in', (stale) =>
      stale
        .selectFrom('artefact_cache')
        .select('artefact_key')
        .where('ruleset_version', '=', input.rulesetVersion)
        .where('artefact_key', 'in', input.keys)
        .where('used_at', '<', new Date(input.now.getTime() - 86_400_000))
        .forUpdate()
        .skipLocked(),
    )
    .execute();
}
