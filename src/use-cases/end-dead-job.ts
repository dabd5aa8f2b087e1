import { listPrScansByHead } from '../store/pull-requests/list-pr-scans-by-head.ts';
import { findPullRequest } from '../store/pull-requests/find-pull-request.ts';
import type { Job } from '../store/queue.ts';
import type { Deps } from './deps.ts';
import { finishJobDelivery } from './finish-job-delivery.ts';
import { finishUnfinished } from './finish-unfinished.ts';
import { openTargetRepository } from './open-target-repository.ts';
import { ScanBranchJob } from './scan-branch-job.ts';
import { ScanPullRequestJob } from './scan-pull-request-job.ts';

/** Ends the check of a scan whose job failed for the last time; its webhook counts as failed, so it can be sent again. */
export async function endDeadJob(deps: Deps, job: Job): Promise<void> {
  const branch = ScanBranchJob.safeParse(job.data);
  if (branch.success) return end(deps, branch.data);
  const pull = ScanPullRequestJob.parse(job.data);
  const row = await deps.database.transaction((trx) => findPullRequest(trx, pull));
  if (row !== null) return end(deps, { ...row, delivery: pull.delivery });
}

async function end(
  deps: Deps,
  data: Pick<ScanBranchJob, 'installationId' | 'repositoryId' | 'headSha' | 'delivery'> & {
    readonly owner: string;
    readonly repo: string;
  },
): Promise<void> {
  const scans = await deps.database.transaction((trx) => listPrScansByHead(trx, data));
  const opened = await openTargetRepository(deps, data);
  for (const scan of scans) {
    const isOpen = scan.state === 'queued' || scan.state === 'running';
    if (isOpen) await finishUnfinished(deps, { scan, repository: opened?.repository ?? null });
  }
  await finishJobDelivery(deps, { delivery: data.delivery, state: 'failed' });
}
