import type { Severity } from '../contract/severity.ts';
import { severityRank } from '../contract/severity-rank.ts';
import type { GateCondition } from './gate-condition.ts';
import type { GateFacts } from './gate-facts.ts';

/** `absent`: the data it asks for is not there, so that it can neither hold nor not. */
export type GateCheck = {
  readonly text: string;
  readonly state: 'tripped' | 'passed' | 'absent';
  readonly actual: number | string | null;
};

/** Holds one condition against the facts. */
export function checkGateCondition(condition: GateCondition, facts: GateFacts): GateCheck {
  const { text, metric, operator, operand } = condition;
  if (metric === 'severity') {
    const found = findSeverity(operator, String(operand), facts.counts);
    return { text, state: found === null ? 'passed' : 'tripped', actual: found };
  }
  const actual = measure(condition, facts);
  if (actual === null) return { text, state: 'absent', actual };
  const expected = Number(operand);
  const isMet = {
    '<': actual < expected,
    '<=': actual <= expected,
    '>': actual > expected,
    '>=': actual >= expected,
    '=': actual === expected,
  }[operator];
  return { text, state: isMet ? 'tripped' : 'passed', actual };
}

function measure({ metric, category }: GateCondition, facts: GateFacts): number | null {
  const { counts } = facts;
  if (category !== undefined) return facts.categories?.get(category) ?? null;
  if (metric === 'score') return facts.score;
  if (metric === 'errors') return counts.critical + counts.high;
  if (metric === 'warnings') return counts.medium + counts.low;
  return metric === 'severity' ? null : counts[metric];
}

/** `error` is critical or high, `warning` medium or low; info never counts. */
function findSeverity(
  operator: GateCondition['operator'],
  level: string,
  counts: GateFacts['counts'],
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
