import { buildScanResponse } from '../engine/build-scan-response.ts';
import { findScan } from '../store/scans/find-scan.ts';
import { findScanContent } from '../store/scans/find-scan-content.ts';
import { finishScan } from '../store/scans/finish-scan.ts';
import type { Deps } from './deps.ts';
import { failQueuedScan } from './fail-queued-scan.ts';
import { runScan } from './run-scan.ts';
import { ScanJob } from './scan-job.ts';
import { scanSarif } from './scan-sarif.ts';

/** Scans what `POST /scan` queued. Repeatable: a scan that has ended is left alone. */
export async function runQueuedScan(deps: Deps, data: unknown): Promise<void> {
  const job = ScanJob.parse(data);
  const { organizationId, scanId, includeSuppressed } = job;
  const stored = await deps.database.tenant(organizationId, async (trx) => ({
    scan: await findScan(trx, { organizationId, scanId }),
    files: await findScanContent(trx, { organizationId, scanId, now: deps.clock() }),
  }));
  const queued = stored.scan?.response;
  if (queued === undefined || queued.status === 'completed' || queued.status === 'failed') return;
  if (stored.files === null) return failQueuedScan(deps, data);
  const { result, durationMs } = await runScan(deps, { files: stored.files, job });
  const response = buildScanResponse({
    scanId,
    result,
    createdAt: new Date(queued.created_at),
    durationMs,
    rateLimit: queued.rate_limit,
    quota: queued.quota,
    credits: queued.credits,
  });
  const sarif = scanSarif(deps, { scanId, result, includeSuppressed });
  const keepsContent = deps.settings.contentDays > 0;
  await deps.database.tenant(organizationId, (trx) =>
    finishScan(trx, { organizationId, response, sarif, keepsContent }),
  );
}
