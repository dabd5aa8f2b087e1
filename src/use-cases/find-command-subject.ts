import type { GitHubRepository } from '../github/github-app.ts';
import { findPullRequest } from '../store/pull-requests/find-pull-request.ts';
import { listPrScansByHead } from '../store/pull-requests/list-pr-scans-by-head.ts';
import { listPullRequestsByHead } from '../store/pull-requests/list-pull-requests-by-head.ts';
import { notePullRequest } from '../store/pull-requests/note-pull-request.ts';
import type { PrScan } from '../store/pull-requests/to-pr-scan.ts';
import type { PullRequestRow } from '../store/pull-requests/to-pull-request-row.ts';
import type { CommandJob } from './command-job.ts';
import type { Deps } from './deps.ts';

type Subject = {
  readonly pulls: readonly PullRequestRow[];
  readonly scan: PrScan | null;
};

/** The pull requests and the scan that a command is about; null when there is nothing of it. */
export async function findCommandSubject(
  deps: Deps,
  input: { readonly data: CommandJob; readonly repository: GitHubRepository },
): Promise<Subject | null> {
  const { number, headSha, repositoryId } = input.data;
  if (number !== null) {
    const pull = await findPull(deps, { ...input, number });
    if (pull === null) return null;
    const scan = await findScan(deps, { repositoryId, headSha: pull.headSha });
    return { pulls: [pull], scan };
  }
  if (headSha === null) return null;
  const pulls = await deps.database.transaction((trx) =>
    listPullRequestsByHead(trx, { repositoryId, headSha }),
  );
  const scan = await findScan(deps, { repositoryId, headSha });
  return scan === null ? null : { pulls, scan };
}

async function findScan(
  deps: Deps,
  key: { readonly repositoryId: number; readonly headSha: string },
): Promise<PrScan | null> {
  const [newest] = await deps.database.transaction((trx) => listPrScansByHead(trx, key));
  return newest ?? null;
}

/** From our own rows, or from GitHub where the pull request is older than the installation. */
async function findPull(
  deps: Deps,
  input: {
    readonly data: CommandJob;
    readonly repository: GitHubRepository;
    readonly number: number;
  },
): Promise<PullRequestRow | null> {
  const { data, repository, number } = input;
  const key = { repositoryId: data.repositoryId, number };
  const known = await deps.database.transaction((trx) => findPullRequest(trx, key));
  if (known !== null) return known;
  const { headSha, baseSha, baseRef, state, isDraft } = await repository.getPullRequest(number);
  const { defaultBranch } = await repository.getRepository();
  const { installationId, owner, repo } = data;
  return deps.database.transaction(async (trx) => {
    await notePullRequest(trx, {
      ...{ ...key, installationId, owner, repo, headSha, baseSha, baseRef, state, isDraft },
      defaultBranch,
      // Whatever an event says is newer.
      changedAt: new Date(0),
    });
    return findPullRequest(trx, key);
  });
}
