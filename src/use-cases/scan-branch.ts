import { RetryLater } from '../contract/retry-later.ts';
import { GitHubError } from '../github/github-error.ts';
import { listOpenPrScans } from '../store/pull-requests/list-open-pr-scans.ts';
import type { Job } from '../store/queue.ts';
import { cancelScan } from './cancel-scan.ts';
import type { Deps } from './deps.ts';
import { finishJobDelivery } from './finish-job-delivery.ts';
import { openTargetRepository } from './open-target-repository.ts';
import { runScanJob } from './run-scan-job.ts';
import { ScanBranchJob } from './scan-branch-job.ts';

/**
 * Scans a commit pushed to the default branch, which makes the new baseline, or the head of a merge group, which gets a
 * check and nothing else.
 */
export async function scanBranch(deps: Deps, job: Job): Promise<void> {
  const data = ScanBranchJob.parse(job.data);
  try {
    await scan(deps, job, data);
  } catch (error) {
    const isLimited = error instanceof GitHubError && error.kind === 'rate-limited';
    if (isLimited) throw new RetryLater(error.retryAfterSeconds ?? 60, 'GitHub limits our rate');
    throw error;
  }
  await finishJobDelivery(deps, { delivery: data.delivery, state: 'done' });
}

async function scan(deps: Deps, job: Job, data: ScanBranchJob): Promise<void> {
  const opened = await openTargetRepository(deps, { ...data, signal: job.signal });
  if (opened === null) return;
  const { organization, repository } = opened;
  const isGroup = data.kind === 'merge-group';
  const branch = data.ref.replace(/^refs\/heads\//, '');
  const rowRef = isGroup ? `group:${data.headSha}` : data.ref;
  const query = {
    repositoryId: data.repositoryId,
    of: { ref: rowRef },
    exceptHeadSha: data.isDestroyed ? null : data.headSha,
  };
  const outdated = await deps.database.transaction((trx) => listOpenPrScans(trx, query));
  for (const scan of outdated) await cancelScan(deps, { scan, repository });
  if (data.isDestroyed) return;

  await runScanJob(deps, {
    jobId: job.id,
    signal: job.signal,
    organization,
    repository,
    isRescan: data.isRescan,
    targetKey: isGroup ? `group:${branch}` : `branch:${branch}`,
    target: {
      ...data,
      baseRef: branch,
      defaultBranch: isGroup ? await findDefaultBranch(repository) : branch,
      ref: rowRef,
      uploadRef: isGroup ? null : data.ref,
      pullRequest: null,
      isDraft: false,
    },
  });
}

async function findDefaultBranch(repository: {
  getRepository(): Promise<{ readonly defaultBranch: string }>;
}): Promise<string> {
  const { defaultBranch } = await repository.getRepository();
  return defaultBranch;
}
