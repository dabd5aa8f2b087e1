import type { Db } from '../store/db.ts';
import {
  notePullRequest,
  type PullRequestEvent,
} from '../store/pull-requests/note-pull-request.ts';
import type { DeliveryKey } from './delivery-key.ts';
import type { Deps } from './deps.ts';
import { pullRequestKey } from './pull-request-key.ts';
import type { ScanPullRequestJob } from './scan-pull-request-job.ts';

type Event = Omit<PullRequestEvent, 'changedAt'> & {
  readonly updatedAt: Date;
  readonly delivery?: DeliveryKey;
  /** The first attempt at this delivery failed: work it again, whatever is known. */
  readonly isRetry?: boolean;
};

/**
 * Notes what an event says about a pull request and queues its scan, in the caller's transaction. A newer head or a
 * closed pull request cancels what is under way; an event that says nothing new queues nothing.
 */
export async function queuePullRequest(
  deps: Pick<Deps, 'queue'>,
  input: { readonly trx: Db; readonly event: Event },
): Promise<'queued' | 'known' | 'outdated' | 'cancelled'> {
  const { trx, event } = input;
  const { updatedAt, delivery = null, isRetry = false, ...facts } = event;
  const noted = await notePullRequest(trx, { ...facts, changedAt: updatedAt });
  if (noted === 'outdated') return 'outdated';
  if (noted === 'known' && !isRetry) return 'known';
  const job = {
    name: 'scan-pull-request',
    singletonKey: pullRequestKey(event),
  } as const;
  if (noted !== 'known') await deps.queue.cancel(trx, job);
  const data: ScanPullRequestJob = {
    installationId: event.installationId,
    repositoryId: event.repositoryId,
    number: event.number,
    isRescan: false,
    isUnsure: noted === 'tied',
    delivery,
  };
  await deps.queue.send(trx, { ...job, data });
  return event.state === 'closed' ? 'cancelled' : 'queued';
}
