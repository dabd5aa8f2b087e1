import type { Db } from '../db.ts';

/** Caches what the engine says about an artefact with this content under this rule set. */
export async function putArtefactResult(
  db: Db,
  input: {
    readonly key: string;
    readonly rulesetVersion: string;
    readonly result: unknown;
    readonly now: Date;
  },
): Promise<void> {
  await db
    .insertInto('artefact_cache')
    .values({
      artefact_key: input.key,
      ruleset_version: input.rulesetVersion,
      result: JSON.stringify(input.result),
      used_at: input.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
