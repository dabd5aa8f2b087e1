import type { ScanSummaryCounts } from '../contract/scan-summary-counts.ts';
import type { Severity } from '../contract/severity.ts';
import { checkGateCondition } from './check-gate-condition.ts';
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
    const { state, actual } = checkGateCondition(condition, { score: trustScore, counts });
    if (state === 'tripped') reasons.push(`${condition.text} holds (${actual ?? ''})`);
  }
  return { isPassed: reasons.length === 0, reasons };
}
