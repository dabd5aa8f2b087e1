import type { Db } from '../store/db.ts';
import { listPrScansByHead } from '../store/pull-requests/list-pr-scans-by-head.ts';
import { listPullRequestsByHead } from '../store/pull-requests/list-pull-requests-by-head.ts';
import type { DeliveryKey } from './delivery-key.ts';
import type { Deps } from './deps.ts';
import { pullRequestKey } from './pull-request-key.ts';
import type { ScanBranchJob } from './scan-branch-job.ts';
import type { ScanPullRequestJob } from './scan-pull-request-job.ts';

type Event = {
  readonly installationId: number;
  readonly repositoryId: number;
  readonly headSha: string;
  /** Of the check run that was asked for again; null when a whole suite was. */
  readonly externalId: string | null;
  readonly deliveryId: string;
  readonly delivery?: DeliveryKey;
};

/**
 * Queues a new check run for a commit, in the caller's transaction. GitHub's check events do not name the pull requests
 * of forks, so they are found by their head in our own table.
 */
export async function queueRescan(
  deps: Pick<Deps, 'queue'>,
  input: { readonly trx: Db; readonly event: Event },
): Promise<'queued' | 'unknown'> {
  const { trx, event } = input;
  const { installationId, repositoryId, headSha, delivery = null } = event;
  const pulls = await listPullRequestsByHead(trx, { repositoryId, headSha });
  const shared = { installationId, repositoryId, isRescan: true, delivery };
  for (const { number } of pulls) {
    const data: ScanPullRequestJob = { ...shared, number, isUnsure: false };
    const singletonKey = pullRequestKey({ repositoryId, number });
    await deps.queue.send(trx, { name: 'scan-pull-request', singletonKey, data });
  }
  if (pulls.length > 0) return 'queued';

  const scans = await listPrScansByHead(trx, { repositoryId, headSha });
  const scan = scans.find((one) => one.pullRequest === null && one.ref !== null);
  if (scan?.ref == null) return 'unknown';
  const [evaluation] = Object.values(scan.evaluations);
  const data: ScanBranchJob = {
    ...shared,
    kind: 'branch',
    owner: scan.owner,
    repo: scan.repo,
    ref: scan.ref,
    headSha,
    baseSha: evaluation?.baseSha ?? null,
    isDestroyed: false,
  };
  const singletonKey = `branch:${repositoryId}:${scan.ref}`;
  await deps.queue.send(trx, { name: 'scan-branch', singletonKey, data });
  return 'queued';
}
