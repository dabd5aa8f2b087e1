import { createHash } from 'node:crypto';
import type { ScanResponse } from '../contract/scan-response.ts';
import { buildScanResponse } from './build-scan-response.ts';
import type { UnitResult } from './unit-result.ts';

/**
 * The scan as a server answered it, or as it would have, without what only a server knows. The id follows from content and rules, so that
 * the same input gives the same bytes.
 */
export function offlineResponse(unit: UnitResult): ScanResponse {
  if (unit.response !== undefined) return unit.response;
  const { result, startedAt, durationMs } = unit;
  const { contentSha256, engineVersion, rulesetVersion } = result;
  const seed = [contentSha256, engineVersion, rulesetVersion].join('\0');
  return buildScanResponse({
    scanId: `scn_${createHash('sha256').update(seed).digest('hex').slice(0, 22)}`,
    result,
    createdAt: startedAt,
    durationMs,
    rateLimit: null,
    quota: null,
    credits: null,
  });
}
