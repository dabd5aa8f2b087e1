import type { Db } from '../db.ts';

/** The artefacts of a commit as they were stored; null when it was never read completely under this rule set. */
export async function findBaseline(
  db: Db,
  input: {
    readonly repositoryId: number;
    readonly commitSha: string;
    readonly rulesetVersion: string;
  },
): Promise<{ readonly artefacts: unknown } | null> {
  const row = await db
    .selectFrom('baselines')
    .select('artefacts')
    .where('repository_id', '=', input.repositoryId)
    .where('commit_sha', '=', input.commitSha)
    .where('ruleset_version', '=', input.rulesetVersion)
    .executeTakeFirst();
  return row === undefined ? null : { artefacts: row.artefacts };
}
