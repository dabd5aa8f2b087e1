import type { Db } from '../db.ts';

/** Remembers a fact about a repository until a moment. */
export async function rememberRepository(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly repositoryId: number;
    readonly topic: 'code-scanning-unavailable';
    readonly value: unknown;
    readonly until: Date;
  },
): Promise<void> {
  const values = { value: JSON.stringify(input.value), until: input.until };
  await db
    .insertInto('repository_memory')
    .values({
      organization_id: input.organizationId,
      repository_id: input.repositoryId,
      topic: input.topic,
      ...values,
    })
    .onConflict((conflict) => conflict.columns(['repository_id', 'topic']).doUpdateSet(values))
    .execute();
}
