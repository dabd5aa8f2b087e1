import type { Deps } from '../src/use-cases/deps.ts';
import { checkSarifStatus } from '../src/use-cases/check-sarif-status.ts';
import { endDeadJob } from '../src/use-cases/end-dead-job.ts';
import { endDeadCommand } from '../src/use-cases/end-dead-command.ts';
import { redeliverMissed } from '../src/use-cases/redeliver-missed.ts';
import { runCommand } from '../src/use-cases/run-command.ts';
import { scanBranch } from '../src/use-cases/scan-branch.ts';
import { scanPullRequest } from '../src/use-cases/scan-pull-request.ts';
import { tidyUp } from '../src/use-cases/tidy-up.ts';
import { deliverWebhook } from '../src/use-cases/webhooks/deliver-webhook.ts';
import { dispatchEvents } from '../src/use-cases/webhooks/dispatch-events.ts';
import { failDelivery } from '../src/use-cases/webhooks/fail-delivery.ts';

const GRACE_MS = 20_000;

/** Works the jobs that webhooks cause; `stop` lets what runs finish for up to 20 s and gives the rest back to the queue. */
export async function startWorker(deps: Deps): Promise<{ readonly stop: () => Promise<void> }> {
  const { queue } = deps;
  await queue.work('scan-pull-request', (job) => scanPullRequest(deps, job), { concurrency: 4 });
  await queue.work('scan-branch', (job) => scanBranch(deps, job), { concurrency: 2 });
  await queue.work('sarif-status', (job) => checkSarifStatus(deps, job), { concurrency: 2 });
  await queue.work('check-action', (job) => runCommand(deps, job), { concurrency: 2 });
  await queue.work('check-action.dead', (job) => endDeadCommand(deps, job));
  await queue.work('redelivery', () => redeliverMissed(deps));
  await queue.work('janitor', () => tidyUp(deps));
  await queue.work('scan-pull-request.dead', (job) => endDeadJob(deps, job));
  await queue.work('scan-branch.dead', (job) => endDeadJob(deps, job));
  await queue.work('dispatch-events', () => dispatchEvents(deps));
  await queue.work('deliver-webhook', (job) => deliverWebhook(deps, job), { concurrency: 8 });
  await queue.work('deliver-webhook.dead', (job) => failDelivery(deps, job));
  queue.every('janitor', 60);
  queue.every('redelivery', 300);
  queue.every('dispatch-events', 5);
  return { stop: () => queue.stop({ timeoutMs: GRACE_MS }) };
}
