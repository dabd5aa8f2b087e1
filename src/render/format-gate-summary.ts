import type { StoredReport } from '../contract/stored-report.ts';
import type { GateCheck } from '../engine/check-gate-condition.ts';
import { countText } from './count-text.ts';
import { defuseLogLines } from './defuse-log-lines.ts';
import { inertText } from './inert-text.ts';
import { skippedInReport } from './skipped-in-report.ts';

const words = { tripped: 'TRIPPED', passed: 'passed', absent: 'no data' } as const;
/** So many skipped files are named. */
const NAMED = 10;

/** Each condition with its value, notes, and what was left out: the same lines for an audit here and on a server. */
export function formatGateSummary(input: {
  readonly report: StoredReport;
  readonly checks: readonly GateCheck[];
  readonly notes: readonly string[];
  readonly score: number | null;
}): string {
  const { report, checks, notes, score } = input;
  const width = Math.max(0, ...checks.map(({ text }) => text.length));
  const { skipped, skippedTotal } = skippedInReport(report);
  const tripped = checks.filter(({ state }) => state === 'tripped').length;
  const lines = [
    `audit ${report.status}, score ${score ?? 'n/a'}, ${report.failed} failed, ${report.warnings} warnings`,
    ...checks.map(
      ({ text, state, actual }) =>
        `  ${text.padEnd(width)}  actual ${actual ?? 'none'}  ${words[state]}`,
    ),
    ...checks
      .filter(({ state }) => state === 'absent')
      .map(({ text }) => `note: ${text} has no data here and does not count`),
    ...notes.map((note) => `note: ${note}`),
    ...skipped
      .slice(0, NAMED)
      .map(({ path, reason }) => `skipped: ${inertText(path)} (${inertText(reason)})`),
    ...(skippedTotal > NAMED ? [`skipped: ${skippedTotal - NAMED} more`] : []),
    ...(checks.length === 0
      ? []
      : [
          tripped === 0 ? 'gate passed' : `gate failed: ${countText(tripped, 'condition')} tripped`,
        ]),
  ];
  return defuseLogLines(`${lines.join('\n')}\n`);
}
