import type { StoredReport } from '../contract/stored-report.ts';
import { explainAbsence, type AbsenceReason } from './explain-absence.ts';
import { listReportFindings, type ReportFinding } from './list-report-findings.ts';

export type ReportComparison = {
  readonly added: readonly ReportFinding[];
  readonly resolved: readonly ReportFinding[];
  readonly unchanged: readonly ReportFinding[];
  readonly notCompared: readonly {
    readonly finding: ReportFinding;
    readonly reason: AbsenceReason;
  }[];
};

/** What changed between two reports of one target. A finding is resolved on positive evidence only. */
export function compareReports(input: {
  readonly current: StoredReport;
  readonly baseline: StoredReport | null;
}): ReportComparison {
  const now = listReportFindings(input.current);
  const before = input.baseline === null ? [] : listReportFindings(input.baseline);
  const known = new Set(before.map(keyOf));
  const still = new Set(now.map(keyOf));
  const absence = explainAbsence(input.current);
  const gone = before
    .filter((finding) => !still.has(keyOf(finding)))
    .map((finding) => ({ finding, reason: absence(finding) }));
  return {
    added: now.filter((finding) => !known.has(keyOf(finding))),
    unchanged: now.filter((finding) => known.has(keyOf(finding))),
    resolved: gone.flatMap(({ finding, reason }) => (reason === null ? [finding] : [])),
    notCompared: gone.flatMap(({ finding, reason }) =>
      reason === null ? [] : [{ finding, reason }],
    ),
  };
}

function keyOf(finding: ReportFinding): string {
  return `${finding.ruleId}\0${finding.fingerprint}`;
}
