import type { Job } from '../store/queue.ts';
import { CommandJob } from './command-job.ts';
import type { Deps } from './deps.ts';
import { finishJobDelivery } from './finish-job-delivery.ts';

/** A command that failed for the last time: its webhook counts as failed, so it can be sent again. */
export async function endDeadCommand(deps: Deps, job: Job): Promise<void> {
  const { delivery } = CommandJob.parse(job.data);
  await finishJobDelivery(deps, { delivery, state: 'failed' });
}
