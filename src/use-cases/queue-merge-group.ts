import type { Db } from '../store/db.ts';
import type { DeliveryKey } from './delivery-key.ts';
import type { Deps } from './deps.ts';
import type { ScanBranchJob } from './scan-branch-job.ts';

type Event = {
  readonly installationId: number;
  readonly repositoryId: number;
  readonly owner: string;
  readonly repo: string;
  readonly headSha: string;
  readonly baseSha: string;
  /** Branch the group goes into, with or without `refs/heads/`. */
  readonly baseRef: string;
  readonly isDestroyed: boolean;
  readonly delivery?: DeliveryKey;
};

/** Queues the check of a merge group in the caller's transaction: without one the merge queue stalls. */
export async function queueMergeGroup(
  deps: Pick<Deps, 'queue'>,
  input: { readonly trx: Db; readonly event: Event },
): Promise<void> {
  const { trx, event } = input;
  const { baseRef, delivery = null, ...rest } = event;
  const job = {
    name: 'scan-branch',
    singletonKey: `group:${event.repositoryId}:${event.headSha}`,
  } as const;
  if (event.isDestroyed) await deps.queue.cancel(trx, job);
  const data: ScanBranchJob = {
    ...rest,
    kind: 'merge-group',
    ref: `refs/heads/${baseRef.replace(/^refs\/heads\//, '')}`,
    isRescan: false,
    delivery,
  };
  await deps.queue.send(trx, { ...job, data });
}
