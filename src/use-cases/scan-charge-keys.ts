import type { PrScan } from '../store/pull-requests/to-pr-scan.ts';

/** Keys under which the two parts of a scan are held and charged, once each. */
export function scanChargeKeys(scan: Pick<PrScan, 'chargeKey'>): {
  readonly run: string;
  readonly artefacts: string;
} {
  return { run: scan.chargeKey, artefacts: `${scan.chargeKey}:artefacts` };
}
