import type { GitHubRepository } from '../src/github/github-app.ts';
import { GitHubError } from '../src/github/github-error.ts';
import type { CheckView } from '../src/render/check-view.ts';
import { comment as renderComment } from '../src/render/comment.ts';
import { readComment } from '../src/render/read-comment.ts';

/** Whoever writes with the token of a workflow. */
const AUTHOR = 'github-actions[bot]';

type Input = {
  readonly view: CheckView;
  readonly mode: 'auto' | 'always' | 'off';
  readonly maxRows: number;
  readonly pullRequest: number;
};

/**
 * Keeps the one comment of a pull request true: made while the gate fails, edited in place when what it says changes.
 * Returns a notice when GitHub does not let the job comment.
 */
export async function postComment(
  repository: GitHubRepository,
  { view, mode, maxRows, pullRequest }: Input,
): Promise<string | null> {
  if (mode === 'off') return null;
  const comment = renderComment(view, { maxRows });
  const isWanted = mode === 'always' || view.situation === 'failed';
  try {
    const posted = await repository.listComments(pullRequest);
    const ours = posted.find(
      ({ authorLogin, body }) => authorLogin === AUTHOR && readComment(body) !== null,
    );
    if (ours === undefined) {
      if (isWanted) await repository.createComment(pullRequest, comment.body);
    } else if (readComment(ours.body)?.digest !== comment.digest) {
      await repository.updateComment(ours.id, comment.body);
    }
    return null;
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return error.kind === 'forbidden'
      ? 'No comment was written: the job needs the permission "pull-requests: write".'
      : 'No comment was written: GitHub did not take it.';
  }
}
