import type { Principal } from '../contract/principal.ts';
import type { RateLimit } from '../contract/rate-limit.ts';
import type { ScanFormat } from '../contract/scan-format.ts';
import { findScan } from '../store/scans/find-scan.ts';
import { findScanSarif } from '../store/scans/find-scan-sarif.ts';
import type { AnswerDocument } from './answer-document.ts';
import type { Deps } from './deps.ts';
import { getVisibleScan } from './get-visible-scan.ts';
import { scanDocument } from './scan-document.ts';
import { scanNotFound } from './scan-not-found.ts';
import { scanNotReady } from './scan-not-ready.ts';

/** A stored scan as it was answered, with the caller's own window. */
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
    const { status, isWaiting } = await getVisibleScan(trx, { principal, scanId });
    const sarif = format === 'sarif' ? await findScanSarif(trx, { organizationId, scanId }) : null;
    if (format === 'sarif' && sarif === null) throw scanNotReady(status);
    const scan = await findScan(trx, { organizationId, scanId });
    if (scan === null) throw scanNotFound();
    const response = { ...scan.response, rate_limit: input.rateLimit };
    const headers = isWaiting ? { 'Retry-After': '1' } : {};
    return scanDocument({ status: 200, format, response, sarif, headers });
  });
}
