import type { Db } from '../store/db.ts';
import type { DeliveryKey } from './delivery-key.ts';
import type { Deps } from './deps.ts';
import type { ScanBranchJob } from './scan-branch-job.ts';

type Event = {
  readonly installationId: number;
  readonly repositoryId: number;
  readonly owner: string;
  readonly repo: string;
  /** `refs/heads/<default branch>`. */
  readonly ref: string;
  /** All zeros for a new branch. */
  readonly beforeSha: string;
  readonly afterSha: string;
  readonly delivery?: DeliveryKey;
};

/** Queues the scan of a pushed commit in the caller's transaction; of several pushes only the newest is scanned. */
export async function queueBranchScan(
  deps: Pick<Deps, 'queue'>,
  input: { readonly trx: Db; readonly event: Event },
): Promise<void> {
  const { trx, event } = input;
  const { afterSha, beforeSha, delivery = null, ...where } = event;
  const job = {
    name: 'scan-branch',
    singletonKey: `branch:${event.repositoryId}:${event.ref}`,
  } as const;
  await deps.queue.cancel(trx, job);
  const data: ScanBranchJob = {
    ...where,
    kind: 'branch',
    headSha: afterSha,
    baseSha: /^0+$/.test(beforeSha) ? null : beforeSha,
    isRescan: false,
    isDestroyed: false,
    delivery,
  };
  await deps.queue.send(trx, { ...job, data });
}
