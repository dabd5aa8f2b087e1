import type { Principal } from '../contract/principal.ts';
import type { ScanResponse } from '../contract/scan-response.ts';
import type { Db } from '../store/db.ts';
import { findScanOwner } from '../store/scans/find-scan-owner.ts';
import { scanNotFound } from './scan-not-found.ts';

/**
 * A scan of the caller's organization, inside a transaction of it. Throws NOT_FOUND for those of another organization or,
 * to a key bound to a repository, of another repository.
 */
export async function getScanInReach(
  trx: Db,
  input: { readonly principal: Principal; readonly scanId: string },
): Promise<{ readonly status: ScanResponse['status']; readonly keyId: string | null }> {
  const { principal, scanId } = input;
  // The database refuses NUL in a text, and no id of ours is longer.
  if (!/^scn_\w{1,60}$/.test(scanId)) throw scanNotFound();
  const scan = await findScanOwner(trx, { organizationId: principal.organizationId, scanId });
  if (scan === null) throw scanNotFound();
  if (principal.repositoryId !== null && scan.repositoryId !== principal.repositoryId) {
    throw scanNotFound();
  }
  return scan;
}
