import type { Db } from '../store/db.ts';
import { forgetRepository } from '../store/pull-requests/forget-repository.ts';
import { renameRepository } from '../store/pull-requests/rename-repository.ts';
import type { CommandJob } from './command-job.ts';
import type { Deps } from './deps.ts';
import type { GitHubEvent } from './github-event.ts';
import { endGitHubMembership } from './end-github-membership.ts';
import { ensureInstallation } from './ensure-installation.ts';
import { changeInstallation } from './change-installation.ts';
import { queueBranchScan } from './queue-branch-scan.ts';
import { queueMergeGroup } from './queue-merge-group.ts';
import { queuePullRequest } from './queue-pull-request.ts';
import { queueRescan } from './queue-rescan.ts';

type Input = {
  readonly trx: Db;
  readonly event: GitHubEvent;
  readonly delivery: { readonly guid: string; readonly event: string; readonly action: string };
  /** True when the first attempt at this delivery failed. */
  readonly isRetry: boolean;
};

/** Does what an event asks for inside the transaction of its delivery: writes rows and queues jobs, never calls GitHub. */
export async function applyGitHubEvent(
  deps: Deps,
  { trx, event, delivery, isRetry }: Input,
): Promise<'queued' | 'done'> {
  if (event.kind === 'installation') {
    await changeInstallation(deps, { trx, event });
    return 'done';
  }
  if (event.kind === 'member-left') {
    await endGitHubMembership(trx, { event, now: deps.clock() });
    return 'done';
  }
  const { account, ...repository } = event.repository;
  const isLinked = await ensureInstallation(deps, {
    trx,
    installationId: repository.installationId,
    account,
  });
  if (!isLinked) return 'done';
  const { installationId, repositoryId } = repository;
  switch (event.kind) {
    case 'pull-request': {
      const { kind: _, repository: __, ...facts } = event;
      const queued = await queuePullRequest(deps, {
        trx,
        event: { ...repository, ...facts, delivery, isRetry },
      });
      return queued === 'queued' || queued === 'cancelled' ? 'queued' : 'done';
    }
    case 'branch-pushed': {
      const { ref, beforeSha, afterSha } = event;
      await queueBranchScan(deps, {
        trx,
        event: { ...repository, ref, beforeSha, afterSha, delivery },
      });
      return 'queued';
    }
    case 'rescan': {
      const { headSha, externalId } = event;
      const queued = await queueRescan(deps, {
        trx,
        event: {
          installationId,
          repositoryId,
          headSha,
          externalId,
          deliveryId: delivery.guid,
          delivery,
        },
      });
      return queued === 'queued' ? 'queued' : 'done';
    }
    case 'command': {
      const { command, sender, number, headSha } = event;
      const data: CommandJob = { ...repository, command, sender, number, headSha, delivery };
      await deps.queue.send(trx, { name: 'check-action', data });
      return 'queued';
    }
    case 'merge-group': {
      const { headSha, baseSha, baseRef, isDestroyed } = event;
      await queueMergeGroup(deps, {
        trx,
        event: { ...repository, headSha, baseSha, baseRef, isDestroyed, delivery },
      });
      return 'queued';
    }
    case 'repository-moved':
      await renameRepository(trx, repository);
      return 'done';
    case 'visibility-changed':
      await forgetRepository(trx, { repositoryId });
      return 'done';
  }
}
