import type { Finding } from '../contract/finding.ts';
import { severityRank } from '../contract/severity-rank.ts';

/** Findings most severe first, then most certain, then by file and line. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      severityRank[a.severity] - severityRank[b.severity] ||
      b.confidence - a.confidence ||
      compareText(a.location.file ?? '', b.location.file ?? '') ||
      a.location.line - b.location.line ||
      compareText(a.rule_id, b.rule_id),
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
