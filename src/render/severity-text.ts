import type { Finding } from '../contract/finding.ts';
import type { Severity } from '../contract/severity.ts';
import { severityRank } from '../contract/severity-rank.ts';

/** `1 critical, 2 high`, worst first, of the unsuppressed findings; empty when there are none. */
export function severityText(findings: readonly Finding[]): string {
  const counts = new Map<Severity, number>();
  for (const { severity, suppressed } of findings) {
    if (!suppressed) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => severityRank[a] - severityRank[b])
    .map(([severity, count]) => `${count} ${severity}`)
    .join(', ');
}
