import { failDeadRun } from '../src/use-cases/audits/fail-dead-run.ts';
import { runAudit } from '../src/use-cases/audits/run-audit.ts';
import type { Deps } from '../src/use-cases/deps.ts';

/** Works audit runs; what fails for good is refunded. */
export async function startAuditWorker(deps: Deps): Promise<void> {
  await deps.queue.work('audit-run', (job) => runAudit(deps, job), { concurrency: 2 });
  await deps.queue.work('audit-run.dead', (job) => failDeadRun(deps, job.data));
}
