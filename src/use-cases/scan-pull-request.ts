import { RetryLater } from '../contract/retry-later.ts';
import type { GitHubRepository } from '../github/github-app.ts';
import { GitHubError } from '../github/github-error.ts';
import { findPullRequest } from '../store/pull-requests/find-pull-request.ts';
import { listOpenPrScans } from '../store/pull-requests/list-open-pr-scans.ts';
import { notePullRequest } from '../store/pull-requests/note-pull-request.ts';
import type { PullRequestRow } from '../store/pull-requests/to-pull-request-row.ts';
import type { Job } from '../store/queue.ts';
import { cancelScan } from './cancel-scan.ts';
import type { Deps } from './deps.ts';
import { finishJobDelivery } from './finish-job-delivery.ts';
import { openTargetRepository } from './open-target-repository.ts';
import { runScanJob } from './run-scan-job.ts';
import { ScanPullRequestJob } from './scan-pull-request-job.ts';

/**
 * Scans the newest head of a pull request, and ends the checks of its older heads; of a closed one only the latter. What
 * is newest is read when the job runs, not when it was queued.
 */
export async function scanPullRequest(deps: Deps, job: Job): Promise<void> {
  const data = ScanPullRequestJob.parse(job.data);
  try {
    await scan(deps, job, data);
  } catch (error) {
    const isLimited = error instanceof GitHubError && error.kind === 'rate-limited';
    if (isLimited) throw new RetryLater(error.retryAfterSeconds ?? 60, 'GitHub limits our rate');
    throw error;
  }
  await finishJobDelivery(deps, { delivery: data.delivery, state: 'done' });
}

async function scan(deps: Deps, job: Job, data: ScanPullRequestJob): Promise<void> {
  const noted = await deps.database.transaction((trx) => findPullRequest(trx, data));
  if (noted === null) return;
  const opened = await openTargetRepository(deps, { ...noted, signal: job.signal });
  if (opened === null) return;
  const { organization, repository } = opened;
  const pull = data.isUnsure ? await askGitHub(deps, { noted, repository }) : noted;

  const isOpen = pull.state === 'open';
  const query = {
    repositoryId: pull.repositoryId,
    of: { pullRequest: pull.number },
    exceptHeadSha: isOpen ? pull.headSha : null,
  };
  const outdated = await deps.database.transaction((trx) => listOpenPrScans(trx, query));
  for (const scan of outdated) await cancelScan(deps, { scan, repository });
  if (!isOpen) return;

  await runScanJob(deps, {
    jobId: job.id,
    signal: job.signal,
    organization,
    repository,
    isRescan: data.isRescan,
    targetKey: `pull:${pull.number}`,
    target: {
      ...pull,
      kind: 'pull-request',
      pullRequest: pull.number,
      ref: `refs/pull/${pull.number}/head`,
      uploadRef: `refs/pull/${pull.number}/head`,
    },
  });
}

async function askGitHub(
  deps: Deps,
  input: { readonly noted: PullRequestRow; readonly repository: GitHubRepository },
): Promise<PullRequestRow> {
  const { noted, repository } = input;
  const { headSha, baseSha, baseRef, state, isDraft } = await repository.getPullRequest(
    noted.number,
  );
  const pull = { ...noted, headSha, baseSha, baseRef, state, isDraft };
  await deps.database.transaction((trx) => notePullRequest(trx, pull));
  return pull;
}
