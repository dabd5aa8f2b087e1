import { buildScanResponse } from '../engine/build-scan-response.ts';
import { findScan } from '../store/scans/find-scan.ts';
import { findScanContent } from '../store/scans/find-scan-content.ts';
import { finishScan } from '../store/scans/finish-scan.ts';
import { addCharge } from './add-charge.ts';
import type { Deps } from './deps.ts';
import { failQueuedScan } from './fail-queued-scan.ts';
import { releaseJudge } from './release-judge.ts';
import { runScan } from './run-scan.ts';
import { ScanJob } from './scan-job.ts';
import { scanSarif } from './scan-sarif.ts';
import { settleJudge } from './settle-judge.ts';

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
  const { files } = stored;
  try {
    // The scan itself was paid for when it was queued.
    const { result, durationMs, judgeUnits: units } = await runScan(deps, { files, job, owed: 0 });
    const sarif = scanSarif(deps, { scanId, result, includeSuppressed });
    await deps.database.tenant(organizationId, async (trx) => {
      const charged = await settleJudge(trx, { job, units, now: deps.clock() });
      const response = buildScanResponse({
        scanId,
        result,
        createdAt: new Date(queued.created_at),
        durationMs,
        rateLimit: queued.rate_limit,
        ...addCharge(queued, charged),
      });
      const keepsContent = deps.settings.contentDays > 0;
      const isEnded = await finishScan(trx, { organizationId, response, sarif, keepsContent });
      if (!isEnded) throw new ScanGone();
    });
  } catch (error) {
    await releaseJudge(deps, job);
    if (!(error instanceof ScanGone)) throw error;
  }
}

/** Deleted or ended while it was scanned: nothing of this try is charged. */
class ScanGone extends Error {}
