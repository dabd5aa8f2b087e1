import type { Db } from '../db.ts';

/** Stores the artefacts of a commit that was read completely. */
export async function putBaseline(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly repositoryId: number;
    readonly commitSha: string;
    readonly rulesetVersion: string;
    readonly artefacts: unknown;
    readonly now: Date;
  },
): Promise<void> {
  await db
    .insertInto('baselines')
    .values({
      organization_id: input.organizationId,
      repository_id: input.repositoryId,
      commit_sha: input.commitSha,
      ruleset_version: input.rulesetVersion,
      artefacts: JSON.stringify(input.artefacts),
      created_at: input.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
