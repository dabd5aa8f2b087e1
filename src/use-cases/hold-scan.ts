import type { Db } from '../store/db.ts';
import { extendPrScanLease } from '../store/pull-requests/extend-pr-scan-lease.ts';
import type { Deps } from './deps.ts';
import { ScanLost } from './scan-lost.ts';
import type { ScanContext } from './scan-target.ts';

/** A scan without a sign of life for that long may be taken over, or ended by the janitor. */
const LEASE_MS = 120_000;

/** Renews the lease of a scan; throws `ScanLost` when another job, or a cancellation, has taken the scan away. */
export async function holdScan(
  deps: Deps,
  context: Pick<ScanContext, 'scan' | 'jobId'>,
  trx?: Db,
): Promise<void> {
  const lease = {
    id: context.scan.id,
    jobId: context.jobId,
    until: new Date(deps.clock().getTime() + LEASE_MS),
  };
  const isHeld =
    trx === undefined
      ? await deps.database.transaction((own) => extendPrScanLease(own, lease))
      : await extendPrScanLease(trx, lease);
  if (!isHeld) throw new ScanLost();
}
