import type { Finding } from '../contract/finding.ts';
import type { ScanResult } from '../engine/scan-result.ts';
import { sortFindings } from './sort-findings.ts';

/** What a build shows: neither suppressed nor of severity info; most severe first. */
export function openFindings({ artefacts }: Pick<ScanResult, 'artefacts'>): Finding[] {
  return sortFindings(
    artefacts
      .flatMap(({ findings }) => findings)
      .filter(({ suppressed, severity }) => !suppressed && severity !== 'info'),
  );
}
