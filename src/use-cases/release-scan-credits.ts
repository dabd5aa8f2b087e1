import type { Db } from '../store/db.ts';
import { releaseReservation } from '../store/ledger/release-reservation.ts';
import type { PrScan } from '../store/pull-requests/to-pr-scan.ts';
import { scanChargeKeys } from './scan-charge-keys.ts';

/** Gives back what a scan that will not be charged still holds; what was settled stays settled. */
export async function releaseScanCredits(
  db: Db,
  input: { readonly scan: PrScan; readonly now: Date },
): Promise<void> {
  const { scan, now } = input;
  for (const key of Object.values(scanChargeKeys(scan))) {
    await releaseReservation(db, { organizationId: scan.organizationId, key, now });
  }
}
