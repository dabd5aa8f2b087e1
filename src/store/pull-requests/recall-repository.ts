import type { Db } from '../db.ts';

/** A remembered fact about a repository while it holds; null otherwise. */
export async function recallRepository(
  db: Db,
  input: {
    readonly repositoryId: number;
    readonly topic: 'code-scanning-unavailable';
    readonly now: Date;
  },
): Promise<{ readonly value: unknown } | null> {
  const row = await db
    .selectFrom('repository_memory')
    .select('value')
    .where('repository_id', '=', input.repositoryId)
    .where('topic', '=', input.topic)
    .where('until', '>', input.now)
    .executeTakeFirst();
  return row === undefined ? null : { value: row.value };
}
