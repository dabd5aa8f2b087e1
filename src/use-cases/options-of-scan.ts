import type { ScanResponse } from '../contract/scan-response.ts';
import type { ScanOptions } from '../engine/scan-options.ts';

/** The options a stored scan was made with, as its answer tells them; the clock is the caller's. */
export function optionsOfScan(scan: ScanResponse): Omit<ScanOptions, 'now'> {
  const isLayer2Off = scan.incomplete.some(
    ({ layer, reason }) => layer === 2 && reason === 'not_requested',
  );
  return {
    ...(scan.scan_type_source === 'declared' ? { kind: scan.scan_type } : {}),
    layer2: !isLayer2Off,
    suppressions: scan.findings.flatMap(({ fingerprint, suppression }) =>
      suppression === null
        ? []
        : [
            {
              fingerprint,
              reason: suppression.reason,
              expires_at: suppression.expires_at,
              ...(suppression.owner === null ? {} : { owner: suppression.owner }),
            },
          ],
    ),
  };
}
