import type { Db } from '../db.ts';

type Input = {
  readonly organizationId: string;
  readonly keys: readonly string[];
  readonly now: Date;
};

/** Kept verdicts of an organization by key, as stored; what is missing is left out. Marks them as used once a day. */
export async function findJudgements(db: Db, input: Input): Promise<ReadonlyMap<string, unknown>> {
  if (input.keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('judge_cache')
    .select(['case_key', 'judgement'])
    .where('organization_id', '=', input.organizationId)
    .where('case_key', 'in', input.keys)
    .execute();
  await markUsed(db, input);
  return new Map(rows.map(({ case_key, judgement }) => [case_key, judgement]));
}

/** At most once a day, and never waiting for another scan that does the same. */
async function markUsed(db: Db, { organizationId, keys, now }: Input): Promise<void> {
  await db
    .updateTable('judge_cache')
    .set({ used_at: now })
    .where('organization_id', '=', organizationId)
    .where('case_key', 'in', (stale) =>
      stale
        .selectFrom('judge_cache')
        .select('case_key')
        .where('organization_id', '=', organizationId)
        .where('case_key', 'in', keys)
        .where('used_at', '<', new Date(now.getTime() - 86_400_000))
        .forUpdate()
        .skipLocked(),
    )
    .execute();
}
