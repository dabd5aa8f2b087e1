import type { Finding } from '../contract/finding.ts';
import { severityRank } from '../contract/severity-rank.ts';

/**
 * Leaves out what is told twice: a finding without a flow says nothing new where one with a flow stands on the same line,
 * of the same category and at least as severe. The order is kept.
 */
export function foldToldTwice(findings: readonly Finding[]): Finding[] {
  const told = new Map<string, number>();
  for (const finding of findings) {
    if (finding.flow.length === 0) continue;
    const place = toPlace(finding);
    const rank = severityRank[finding.severity];
    told.set(place, Math.min(rank, told.get(place) ?? rank));
  }
  return findings.filter(
    (finding) =>
      finding.flow.length > 0 ||
      (told.get(toPlace(finding)) ?? Number.POSITIVE_INFINITY) > severityRank[finding.severity],
  );
}

function toPlace({ location, category }: Finding): string {
  return `${location.file ?? ''}\0${location.line}\0${category}`;
}
