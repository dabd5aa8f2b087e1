import type { RepositoryConfig } from '../contract/repository-config.ts';
import { GitHubError } from '../github/github-error.ts';
import type { CheckView } from '../render/check-view.ts';
import { comment as renderComment, type Comment } from '../render/comment.ts';
import { readComment } from '../render/read-comment.ts';
import { findPullRequest } from '../store/pull-requests/find-pull-request.ts';
import { setPullRequestComment } from '../store/pull-requests/set-pull-request-comment.ts';
import type { PullRequestRow } from '../store/pull-requests/to-pull-request-row.ts';
import type { Deps } from './deps.ts';
import { faultPoint } from './fault-point.ts';
import type { ScanContext } from './scan-target.ts';

/**
 * Keeps the one comment of a pull request true: made while the gate fails, edited in place when what it says changes,
 * otherwise left alone. `refused`: GitHub does not let us comment here.
 */
export async function publishComment(
  deps: Deps,
  context: ScanContext,
  input: { readonly view: CheckView; readonly mode: RepositoryConfig['comment'] },
): Promise<'done' | 'refused'> {
  const { target } = context;
  const { view, mode } = input;
  if (target.pullRequest === null || target.isDraft || mode === 'off') return 'done';
  const key = { repositoryId: target.repositoryId, number: target.pullRequest };
  const pull = await deps.database.transaction((trx) => findPullRequest(trx, key));
  if (pull === null) return 'done';
  const isWanted = mode === 'always' || view.situation === 'failed';
  if (!isWanted && pull.comment.id === null) return 'done';
  const comment = renderComment(view);
  if (pull.comment.id !== null && pull.comment.digest === comment.digest) return 'done';
  if (wasDeleted(pull) && !hasNewFindings(pull, view)) return 'done';
  try {
    const id = await write(context, { pull, comment, view });
    faultPoint(deps, 'comment-posted');
    await deps.database.transaction((trx) =>
      setPullRequestComment(trx, {
        ...key,
        id,
        digest: comment.digest,
        fingerprints: view.fresh.map(({ fingerprint }) => fingerprint),
      }),
    );
    faultPoint(deps, 'comment-stored');
    return 'done';
  } catch (error) {
    const isRefused = error instanceof GitHubError && error.kind === 'forbidden';
    if (isRefused) return 'refused';
    throw error;
  }
}

/** Writes the comment; null when a person deleted the one there was and nothing new is to be said. */
async function write(
  context: ScanContext,
  input: { readonly pull: PullRequestRow; readonly comment: Comment; readonly view: CheckView },
): Promise<number | null> {
  const { repository } = context;
  const { pull, comment } = input;
  if (pull.comment.id !== null) {
    try {
      await repository.updateComment(pull.comment.id, comment.body);
      return pull.comment.id;
    } catch (error) {
      const isGone = error instanceof GitHubError && error.kind === 'not-found';
      if (!isGone) throw error;
      if (!hasNewFindings(pull, input.view)) return null;
    }
  }
  // An earlier try may have posted it without writing that down.
  const posted = await repository.listComments(pull.number);
  const ours = posted.find(({ isOurs, body }) => isOurs && readComment(body) !== null);
  if (ours === undefined) return (await repository.createComment(pull.number, comment.body)).id;
  if (readComment(ours.body)?.digest !== comment.digest) {
    await repository.updateComment(ours.id, comment.body);
  }
  return ours.id;
}

function wasDeleted({ comment }: PullRequestRow): boolean {
  return comment.id === null && comment.digest !== null;
}

function hasNewFindings({ comment }: PullRequestRow, view: CheckView): boolean {
  return view.fresh.some(({ fingerprint }) => !comment.fingerprints.includes(fingerprint));
}
