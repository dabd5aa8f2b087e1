import { ApiError } from '../contract/api-error.ts';
import type { Principal } from '../contract/principal.ts';
import type { ScanResponse } from '../contract/scan-response.ts';
import type { Db } from '../store/db.ts';
import { getScanInReach } from './get-scan-in-reach.ts';
import { hasScope } from './has-scope.ts';

/**
 * A scan the caller may read, inside a transaction of its organization. Throws NOT_FOUND for those of another
 * organization or, to a key bound to a repository, of another repository; a key with the scope `scan` alone reads
 * only what it made itself.
 */
export async function getVisibleScan(
  trx: Db,
  input: { readonly principal: Principal; readonly scanId: string },
): Promise<{ readonly status: ScanResponse['status']; readonly isWaiting: boolean }> {
  const { principal } = input;
  const scan = await getScanInReach(trx, input);
  if (!hasScope(principal, 'read') && scan.keyId !== principal.keyId) {
    throw new ApiError('FORBIDDEN', 'The key lacks the scope read; use one that carries it.', {
      fields: { requiredScope: 'read' },
    });
  }
  const { status } = scan;
  return { status, isWaiting: status === 'queued' || status === 'running' };
}
