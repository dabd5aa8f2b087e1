import { z } from 'zod';
import type { GitHubRepository } from './github-app.ts';
import type { RepositoryCalls } from './repository-calls.ts';
import { readPages } from './read-pages.ts';

const CommentAnswer = z.object({
  id: z.number(),
  body: z.string().nullish(),
  user: z.object({ login: z.string() }).nullable(),
  performed_via_github_app: z.object({ id: z.number() }).nullish(),
});

/** 2,000 comments: past them the sticky comment is not looked for. */
const maxPages = 20;

/** Comments in the conversation of a pull request. */
export function repositoryComments({
  call,
  appId,
  owner,
  repo,
}: RepositoryCalls): Pick<GitHubRepository, 'listComments' | 'createComment' | 'updateComment'> {
  const here = { owner, repo };
  const Comment = CommentAnswer.transform((comment) => ({
    id: comment.id,
    body: comment.body ?? '',
    authorLogin: comment.user?.login ?? null,
    isOurs: comment.performed_via_github_app?.id === appId,
  }));
  return {
    listComments: (issueNumber) =>
      readPages(maxPages, (page) =>
        call('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
          schema: z.array(Comment),
          parameters: { ...here, issue_number: issueNumber, ...page },
        }),
      ),
    createComment: (issueNumber, body) =>
      call('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        schema: Comment,
        parameters: { ...here, issue_number: issueNumber, body },
      }),
    updateComment: (id, body) =>
      call('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
        schema: Comment,
        parameters: { ...here, comment_id: id, body },
      }),
  };
}
