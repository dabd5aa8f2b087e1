import type { Finding } from '../contract/finding.ts';
import type { ScanSummaryCounts } from '../contract/scan-summary-counts.ts';

/** Unsuppressed findings by severity; suppressed ones are counted apart. */
export function countFindings(findings: readonly Finding[]): ScanSummaryCounts {
  const counts = { total: 0, critical: 0, high: 0, medium: 0, low: 0, info: 0, suppressed: 0 };
  for (const { severity, suppressed } of findings) {
    if (suppressed) {
      counts.suppressed += 1;
      continue;
    }
    counts.total += 1;
    counts[severity] += 1;
  }
  return counts;
}
