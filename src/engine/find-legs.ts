import { severityRank } from '../contract/severity-rank.ts';
import type { Evidence } from '../rules/evidence.ts';
import type { Rule } from '../rules/rule.ts';

/**
 * Source and sink of a grave finding without a flow of its own: where its match begins and where it ends, with what the
 * rule says of both. None for a hard indicator, which is one place.
 */
export function findLegs(rule: Rule, evidence: Evidence): NonNullable<Evidence['flow']> {
  const { place, severity = rule.severity } = evidence;
  const { proof } = rule;
  if (place === null || proof === undefined || proof === 'hard-indicator') return [];
  if (severityRank[severity] > severityRank.high) return [];
  const last = Math.max(place.start, place.end - 1);
  return [
    { ...place, role: 'source', note: proof.source },
    { ...place, start: last, role: 'sink', note: proof.sink },
  ];
}
