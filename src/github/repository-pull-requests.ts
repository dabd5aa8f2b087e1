import { z } from 'zod';
import { ChangedFileAnswer } from './changed-file-answer.ts';
import type { GitHubRepository, PullRequest } from './github-app.ts';
import type { RepositoryCalls } from './repository-calls.ts';
import { readPages } from './read-pages.ts';

const PullRequestAnswer = z
  .object({
    number: z.number(),
    state: z.enum(['open', 'closed']),
    draft: z.boolean().default(false),
    user: z.object({ id: z.number(), login: z.string() }).nullable(),
    head: z.object({
      sha: z.string(),
      ref: z.string(),
      repo: z.object({ id: z.number() }).nullish(),
    }),
    base: z.object({ sha: z.string(), ref: z.string() }),
  })
  .transform((pull): PullRequest => ({
    number: pull.number,
    state: pull.state,
    isDraft: pull.draft,
    headSha: pull.head.sha,
    headRef: pull.head.ref,
    headRepositoryId: pull.head.repo?.id ?? null,
    baseSha: pull.base.sha,
    baseRef: pull.base.ref,
    authorLogin: pull.user?.login ?? null,
    authorId: pull.user?.id ?? null,
  }));

/** Open pull requests of one repository that are looked through; busier ones exist, but not many. */
const maxPullPages = 20;
/** GitHub lists no more than 3,000 files of a pull request. */
const maxFilePages = 30;

/** Pull requests and what they change. */
export function repositoryPullRequests({
  call,
  owner,
  repo,
}: RepositoryCalls): Pick<
  GitHubRepository,
  'getPullRequest' | 'listOpenPullRequests' | 'listPullRequestFiles'
> {
  const here = { owner, repo };
  return {
    getPullRequest: (number) =>
      call('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
        schema: PullRequestAnswer,
        parameters: { ...here, pull_number: number },
      }),
    listOpenPullRequests: async ({ headSha }) => {
      // Not /commits/{sha}/pulls: that knows nothing of the heads of forks.
      const pulls = await readPages(maxPullPages, (page) =>
        call('GET /repos/{owner}/{repo}/pulls', {
          schema: z.array(PullRequestAnswer),
          parameters: { ...here, state: 'open', ...page },
        }),
      );
      return pulls.filter((pull) => pull.headSha === headSha);
    },
    listPullRequestFiles: (number) =>
      readPages(maxFilePages, (page) =>
        call('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', {
          schema: z.array(ChangedFileAnswer),
          parameters: { ...here, pull_number: number, ...page },
        }),
      ),
  };
}
