import type { Db } from '../db.ts';

/** Remembers the sticky comment; `id` null: a person deleted it. */
export async function setPullRequestComment(
  db: Db,
  input: {
    readonly repositoryId: number;
    readonly number: number;
    readonly id: number | null;
    readonly digest: string | null;
    readonly fingerprints: readonly string[];
  },
): Promise<void> {
  await db
    .updateTable('pull_requests')
    .set({
      comment_id: input.id,
      comment_digest: input.digest,
      comment_fingerprints: [...input.fingerprints],
    })
    .where('repository_id', '=', input.repositoryId)
    .where('number', '=', input.number)
    .execute();
}
