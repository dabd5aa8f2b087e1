import { failQueuedScan } from '../src/use-cases/fail-queued-scan.ts';
import type { Deps } from '../src/use-cases/deps.ts';
import { runQueuedScan } from '../src/use-cases/run-queued-scan.ts';

/** Works the scans that callers asked for with `Prefer: respond-async`; what fails for good is refunded. */
export async function startScanWorker(deps: Deps): Promise<void> {
  await deps.queue.work('scan-content', (job) => runQueuedScan(deps, job.data), { concurrency: 2 });
  await deps.queue.work('scan-content.dead', (job) => failQueuedScan(deps, job.data));
}
