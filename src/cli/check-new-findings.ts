import type { RunComparison } from '../contract/run-comparison.ts';
import type { Severity } from '../contract/severity.ts';
import { severityRank } from '../contract/severity-rank.ts';
import type { GateCheck } from '../engine/check-gate-condition.ts';
import type { NewLevel } from './new-levels.ts';

const lowestOf: Readonly<Record<Exclude<NewLevel, 'none'>, Severity>> = {
  ...{ error: 'high', warning: 'low', info: 'info' },
  ...{ critical: 'critical', high: 'high', medium: 'medium', low: 'low' },
};

/** Whether the baseline lacks findings of this level or above; null where nobody asks. */
export function checkNewFindings(
  level: NewLevel,
  { newByLevel }: RunComparison['summary'],
): GateCheck | null {
  if (level === 'none') return null;
  const lowest = severityRank[lowestOf[level]];
  const levels = (['critical', 'high', 'medium', 'low', 'info'] as const).filter(
    (severity) => severityRank[severity] <= lowest,
  );
  const actual = levels.reduce((sum, severity) => sum + newByLevel[severity], 0);
  return { text: `new findings>=${level}`, state: actual > 0 ? 'tripped' : 'passed', actual };
}
