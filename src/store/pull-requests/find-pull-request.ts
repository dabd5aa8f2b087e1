import type { Db } from '../db.ts';
import { toPullRequestRow, type PullRequestRow } from './to-pull-request-row.ts';

export async function findPullRequest(
  db: Db,
  input: { readonly repositoryId: number; readonly number: number },
): Promise<PullRequestRow | null> {
  const row = await db
    .selectFrom('pull_requests')
    .selectAll()
    .where('repository_id', '=', input.repositoryId)
    .where('number', '=', input.number)
    .executeTakeFirst();
  return row === undefined ? null : toPullRequestRow(row);
}
