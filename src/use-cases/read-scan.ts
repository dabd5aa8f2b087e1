import { ApiError } from '../contract/api-error.ts';
import type { Principal } from '../contract/principal.ts';
import type { RateLimit } from '../contract/rate-limit.ts';
import type { ScanFormat } from '../contract/scan-format.ts';
import { findScan } from '../store/scans/find-scan.ts';
import { findScanSarif } from '../store/scans/find-scan-sarif.ts';
import type { AnswerDocument } from './answer-document.ts';
import type { Deps } from './deps.ts';
import { hasScope } from './has-scope.ts';
import { scanDocument } from './scan-document.ts';

/** A stored scan as it was answered, with the caller's own window. Keys with the scope `scan` alone read their own scans. */
export async function readScan(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly scanId: string;
    readonly format: ScanFormat;
    readonly rateLimit: RateLimit | null;
  },
): Promise<AnswerDocument> {
  const { principal, scanId, format } = input;
  const { organizationId } = principal;
  return deps.database.tenant(organizationId, async (trx) => {
    const scan = await findScan(trx, { organizationId, scanId });
    if (scan === null) throw new ApiError('NOT_FOUND', 'There is no such scan for this key.');
    if (!hasScope(principal, 'read') && scan.keyId !== principal.keyId) {
      throw new ApiError('FORBIDDEN', 'The key lacks the scope read; use one that carries it.', {
        fields: { requiredScope: 'read' },
      });
    }
    const response = { ...scan.response, rate_limit: input.rateLimit };
    const isWaiting = response.status === 'queued' || response.status === 'running';
    if (isWaiting && format === 'sarif') {
      throw new ApiError('SCAN_NOT_READY', 'The scan is not done yet; ask again in a second.', {
        retryAfter: 1,
      });
    }
    const sarif = format === 'sarif' ? await findScanSarif(trx, { organizationId, scanId }) : null;
    const headers = isWaiting ? { 'Retry-After': '1' } : {};
    return scanDocument({ status: 200, format, response, sarif, headers });
  });
}
