import { ApiError } from '../contract/api-error.ts';
import type { Principal } from '../contract/principal.ts';
import type { ScanResponse } from '../contract/scan-response.ts';
import type { Db } from '../store/db.ts';
import { findScanOwner } from '../store/scans/find-scan-owner.ts';
import { hasScope } from './has-scope.ts';
import { scanNotFound } from './scan-not-found.ts';

/**
 * A scan the caller may read, inside a transaction of its organization. Throws NOT_FOUND for those of another
 * organization or, to a key bound to a repository, of another repository; a key with the scope `scan` alone reads
 * only what it made itself.
 */
export async function getVisibleScan(
  trx: Db,
  input: { readonly principal: Principal; readonly scanId: string },
): Promise<{ readonly status: ScanResponse['status']; readonly isWaiting: boolean }> {
  const { principal, scanId } = input;
  // The database refuses NUL in a text, and no id of ours is longer.
  if (!/^scn_\w{1,60}$/.test(scanId)) throw scanNotFound();
  const scan = await findScanOwner(trx, { organizationId: principal.organizationId, scanId });
  if (scan === null) throw scanNotFound();
  if (principal.repositoryId !== null && scan.repositoryId !== principal.repositoryId) {
    throw scanNotFound();
  }
  if (!hasScope(principal, 'read') && scan.keyId !== principal.keyId) {
    throw new ApiError('FORBIDDEN', 'The key lacks the scope read; use one that carries it.', {
      fields: { requiredScope: 'read' },
    });
  }
  const { status } = scan;
  return { status, isWaiting: status === 'queued' || status === 'running' };
}
