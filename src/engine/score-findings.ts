import type { Classification } from '../contract/classification.ts';
import type { Severity } from '../contract/severity.ts';
import { severityRank } from '../contract/severity-rank.ts';
import { classifyScore } from './classify-score.ts';

/** Points a rule costs once, by the highest severity among its findings (Scan API contract, section 5.7). */
const weights: Readonly<Record<Severity, number>> = {
  critical: 40,
  high: 12,
  medium: 6,
  low: 2,
  info: 0,
};

const CRITICAL_CAP = 39;
const OPAQUE_CAP = 89;

export type Score = {
  /** Integer 0–100. */
  readonly trustScore: number;
  readonly classification: Classification;
  readonly cap: 'critical' | 'opaque' | null;
  /** One row per distinct rule, most expensive first, then by id. */
  readonly breakdown: readonly {
    readonly ruleId: string;
    readonly severity: Severity;
    readonly weight: number;
    readonly occurrences: number;
  }[];
};

type Scored = {
  readonly rule_id: string;
  readonly severity: Severity;
  readonly suppressed: boolean;
};

/** The trust score of one artefact: 100 minus the weight of each distinct unsuppressed rule, then the caps. */
export function scoreFindings(
  findings: readonly Scored[],
  content: { readonly isOpaque: boolean },
): Score {
  const worst = new Map<string, { severity: Severity; occurrences: number }>();
  for (const { rule_id, severity, suppressed } of findings) {
    if (suppressed) continue;
    const known = worst.get(rule_id);
    if (known === undefined) {
      worst.set(rule_id, { severity, occurrences: 1 });
      continue;
    }
    known.occurrences += 1;
    if (severityRank[severity] < severityRank[known.severity]) known.severity = severity;
  }
  const breakdown = [...worst]
    .map(([ruleId, { severity, occurrences }]) => ({
      ruleId,
      severity,
      weight: weights[severity],
      occurrences,
    }))
    .sort((a, b) => b.weight - a.weight || (a.ruleId < b.ruleId ? -1 : 1));
  const sum = breakdown.reduce((total, { weight }) => total + weight, 0);
  const isCritical = breakdown.some(({ severity }) => severity === 'critical');
  const { trustScore, cap } = applyCaps(Math.max(0, 100 - sum), isCritical, content.isOpaque);
  return { trustScore, classification: classifyScore(trustScore), cap, breakdown };
}

function applyCaps(
  plain: number,
  isCritical: boolean,
  isOpaque: boolean,
): Pick<Score, 'trustScore' | 'cap'> {
  if (isCritical && plain > CRITICAL_CAP) return { trustScore: CRITICAL_CAP, cap: 'critical' };
  if (isOpaque && plain > OPAQUE_CAP) return { trustScore: OPAQUE_CAP, cap: 'opaque' };
  return { trustScore: plain, cap: null };
}
