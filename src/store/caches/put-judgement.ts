import type { Db } from '../db.ts';

/** Keeps what the judge said of a case for an organization. */
export async function putJudgement(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly key: string;
    readonly judgement: unknown;
    readonly now: Date;
  },
): Promise<void> {
  await db
    .insertInto('judge_cache')
    .values({
      organization_id: input.organizationId,
      case_key: input.key,
      judgement: JSON.stringify(input.judgement),
      used_at: input.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
