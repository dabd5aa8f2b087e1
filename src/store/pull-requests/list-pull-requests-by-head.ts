import type { Db } from '../db.ts';
import { toPullRequestRow, type PullRequestRow } from './to-pull-request-row.ts';

/** Open pull requests with this head, the only way to find those of forks: GitHub's check events do not name them. */
export async function listPullRequestsByHead(
  db: Db,
  input: { readonly repositoryId: number; readonly headSha: string },
): Promise<readonly PullRequestRow[]> {
  const rows = await db
    .selectFrom('pull_requests')
    .selectAll()
    .where('repository_id', '=', input.repositoryId)
    .where('head_sha', '=', input.headSha)
    .where('state', '=', 'open')
    .orderBy('number')
    .execute();
  return rows.map(toPullRequestRow);
}
