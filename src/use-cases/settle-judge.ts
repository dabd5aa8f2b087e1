import type { Db } from '../store/db.ts';
import { releaseReservation } from '../store/ledger/release-reservation.ts';
import { settleReservation } from '../store/ledger/settle-reservation.ts';
import { judgeChargeKey } from './judge-charge-key.ts';
import type { ScanJob } from './scan-job.ts';

/**
 * Charges the artefacts that the judge finished, inside the transaction that stores the scan, and frees the rest of what
 * was held; the credits charged. What expired in the meantime is not charged again.
 */
export async function settleJudge(
  trx: Db,
  input: { readonly job: ScanJob; readonly units: number; readonly now: Date },
): Promise<number> {
  const { job, units, now } = input;
  if (!job.judge) return 0;
  const { organizationId, scanId } = job;
  const hold = { organizationId, key: judgeChargeKey(scanId), now };
  if (units === 0) {
    await releaseReservation(trx, hold);
    return 0;
  }
  const settled = await settleReservation(trx, { ...hold, units, scanId });
  return settled.kind === 'gone' ? 0 : settled.charged;
}
