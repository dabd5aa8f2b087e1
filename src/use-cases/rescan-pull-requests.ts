import type { CommandContext } from './command-context.ts';
import type { Deps } from './deps.ts';
import { pullRequestKey } from './pull-request-key.ts';
import type { ScanPullRequestJob } from './scan-pull-request-job.ts';

/** Queues a new check run for the newest head of each pull request of a command. */
export async function rescanPullRequests(
  deps: Deps,
  { data, pulls }: CommandContext,
): Promise<void> {
  const { installationId, repositoryId } = data;
  await deps.database.transaction(async (trx) => {
    for (const { number } of pulls) {
      const singletonKey = pullRequestKey({ repositoryId, number });
      const asked: ScanPullRequestJob = {
        ...{ installationId, repositoryId, number },
        isRescan: true,
        isUnsure: true,
        delivery: null,
      };
      await deps.queue.send(trx, { name: 'scan-pull-request', singletonKey, data: asked });
    }
  });
}
