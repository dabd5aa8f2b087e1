import { releaseReservation } from '../store/ledger/release-reservation.ts';
import type { Deps } from './deps.ts';
import { judgeChargeKey } from './judge-charge-key.ts';
import type { ScanJob } from './scan-job.ts';

/** Gives back what is held for the judge of a scan that was not stored; what stays held expires. */
export async function releaseJudge(deps: Deps, job: ScanJob): Promise<void> {
  if (!job.judge || deps.judge === null) return;
  const { organizationId, scanId } = job;
  const hold = { organizationId, key: judgeChargeKey(scanId), now: deps.clock() };
  await deps.database
    .tenant(organizationId, (trx) => releaseReservation(trx, hold))
    // The caller must hear of the fault that ended the scan, not of this one.
    .catch((error: unknown) => deps.log.warn({ scanId, err: error }, 'A hold could not be freed'));
}
