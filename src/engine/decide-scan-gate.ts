import type { ScanSummaryCounts } from '../contract/scan-summary-counts.ts';
import type { Severity } from '../contract/severity.ts';
import { severityRank } from '../contract/severity-rank.ts';
import type { GateCondition } from './gate-condition.ts';
import type { FailOn } from './parse-fail-on.ts';

type Input = {
  readonly trustScore: number;
  /** Unsuppressed findings by severity. */
  readonly counts: Pick<ScanSummaryCounts, Severity>;
  readonly threshold: number;
  readonly failOn: FailOn;
};

/** Whether a scan of given content passes; reasons are complete clauses, worst first. CLI and Action decide alike. */
export function decideScanGate({ trustScore, counts, threshold, failOn }: Input): {
  readonly isPassed: boolean;
  readonly reasons: readonly string[];
} {
  const reasons: string[] = [];
  if (trustScore < threshold) reasons.push(`trust score ${trustScore} is below ${threshold}`);
  for (const severity of new Set(failOn.severities)) {
    const count = counts[severity];
    if (count > 0) reasons.push(`${count} ${severity} finding${count === 1 ? '' : 's'}`);
  }
  for (const condition of failOn.conditions) {
    const actual = holds(condition, trustScore, counts);
    if (actual !== null) reasons.push(`${condition.text} holds (${actual})`);
  }
  return { isPassed: reasons.length === 0, reasons };
}

/** The value that trips the condition, or null. */
function holds(
  { metric, operator, operand }: GateCondition,
  trustScore: number,
  counts: Input['counts'],
): number | string | null {
  if (metric === 'severity') return findSeverity(operator, String(operand), counts);
  const actual = measure(metric, trustScore, counts);
  const expected = Number(operand);
  const isMet = {
    '<': actual < expected,
    '<=': actual <= expected,
    '>': actual > expected,
    '>=': actual >= expected,
    '=': actual === expected,
  }[operator];
  return isMet ? actual : null;
}

function measure(
  metric: Exclude<GateCondition['metric'], 'severity'>,
  trustScore: number,
  counts: Input['counts'],
): number {
  if (metric === 'score') return trustScore;
  if (metric === 'errors') return counts.critical + counts.high;
  if (metric === 'warnings') return counts.medium + counts.low;
  return counts[metric];
}

/** `error` is critical or high, `warning` medium or low; info never counts. */
function findSeverity(
  operator: GateCondition['operator'],
  level: string,
  counts: Input['counts'],
): Severity | null {
  const ranks: Readonly<Record<string, readonly [number, number]>> = {
    ...Object.fromEntries(Object.entries(severityRank).map(([word, rank]) => [word, [rank, rank]])),
    error: [severityRank.critical, severityRank.high],
    warning: [severityRank.medium, severityRank.low],
  };
  const [best, worst] = ranks[level] ?? [-1, -1];
  const present = (['critical', 'high', 'medium', 'low'] as const).filter(
    (severity) => counts[severity] > 0,
  );
  const matches = (severity: Severity): boolean => {
    const rank = severityRank[severity];
    if (operator === '=') return rank >= best && rank <= worst;
    return operator === '>' ? rank < best : rank <= worst;
  };
  return present.find(matches) ?? null;
}
