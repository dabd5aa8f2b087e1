import type { Finding } from '../contract/finding.ts';
import { severityRank } from '../contract/severity-rank.ts';

type Told = {
  readonly finding: Finding;
  /** It brought a flow of its own: values or orders followed from a source to a sink. */
  readonly isTraced: boolean;
};

/**
 * Leaves out what is told twice: a finding that was not traced says nothing new where a traced one stands on the same line,
 * of the same category and at least as severe. The order is kept.
 */
export function foldToldTwice(drafts: readonly Told[]): Finding[] {
  const told = new Map<string, number>();
  for (const { finding, isTraced } of drafts) {
    if (!isTraced) continue;
    const place = toPlace(finding);
    const rank = severityRank[finding.severity];
    told.set(place, Math.min(rank, told.get(place) ?? rank));
  }
  return drafts.flatMap(({ finding, isTraced }) => {
    const rank = told.get(toPlace(finding)) ?? Number.POSITIVE_INFINITY;
    return isTraced || rank > severityRank[finding.severity] ? [finding] : [];
  });
}

function toPlace({ location, category }: Finding): string {
  return `${location.file ?? ''}\0${location.line}\0${category}`;
}
