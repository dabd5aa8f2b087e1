import type { RunReport } from '../contract/run-report.ts';
import { severityRank } from '../contract/severity-rank.ts';
import type { StoredReport } from '../contract/stored-report.ts';
import { listReportFindings } from './list-report-findings.ts';

const LIMIT = 25;
const statusOf = { error: 'fail', warning: 'warn', info: 'info' } as const;
const order = { error: 0, warning: 1, info: 2 } as const;

/** What to look at first: `fail` before `warn`, then by level. */
export function listTopIssues(report: StoredReport): RunReport['topIssues'] {
  return listReportFindings(report)
    .toSorted(
      (a, b) =>
        order[a.severity] - order[b.severity] || severityRank[a.level] - severityRank[b.level],
    )
    .slice(0, LIMIT)
    .map((finding) => ({
      ruleId: finding.ruleId,
      ruleName: finding.ruleName,
      category: finding.category,
      subcategory: report.ruleResults[finding.ruleId]?.meta.subcategory ?? null,
      severity: finding.severity,
      status: statusOf[finding.severity],
      level: finding.level,
      message: finding.message,
      pageUrl: finding.location.url,
    }));
}
