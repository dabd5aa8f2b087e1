import type { Db } from '../db.ts';
import type { PullRequestRow } from './to-pull-request-row.ts';

export type PullRequestEvent = Omit<PullRequestRow, 'comment'>;

/**
 * Remembers what an event says about a pull request. Events arrive out of order: `outdated` is one that is older than
 * what is known, `known` one that changes nothing worth a scan. `tied` names another head at the very same second: only
 * GitHub can tell which is the newer.
 */
export async function notePullRequest(
  db: Db,
  event: PullRequestEvent,
): Promise<'changed' | 'tied' | 'known' | 'outdated'> {
  const known = await db
    .selectFrom('pull_requests')
    .selectAll()
    .where('repository_id', '=', event.repositoryId)
    .where('number', '=', event.number)
    .forUpdate()
    .executeTakeFirst();
  if (known !== undefined && known.changed_at > event.changedAt) return 'outdated';
  const values = {
    installation_id: event.installationId,
    owner: event.owner,
    repo: event.repo,
    head_sha: event.headSha,
    base_sha: event.baseSha,
    base_ref: event.baseRef,
    default_branch: event.defaultBranch,
    state: event.state,
    is_draft: event.isDraft,
    changed_at: event.changedAt,
  };
  await db
    .insertInto('pull_requests')
    .values({ repository_id: event.repositoryId, number: event.number, ...values })
    .onConflict((conflict) => conflict.columns(['repository_id', 'number']).doUpdateSet(values))
    .execute();
  const isSame =
    known !== undefined &&
    known.head_sha === event.headSha &&
    known.base_ref === event.baseRef &&
    known.state === event.state &&
    known.is_draft === event.isDraft;
  if (isSame) return 'known';
  const isTied =
    known !== undefined &&
    known.changed_at.getTime() === event.changedAt.getTime() &&
    known.head_sha !== event.headSha;
  return isTied ? 'tied' : 'changed';
}
