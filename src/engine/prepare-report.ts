import { auditReportLimits } from '../contract/audit-report-limits.ts';
import type { AuditReport } from '../contract/audit-report.ts';
import { clipAuditReport } from '../contract/clip-audit-report.ts';
import type { StoredReport } from '../contract/stored-report.ts';
import { reportNumbers } from './report-numbers.ts';
import type { ReportNumbers } from './report-numbers.ts';

/** A valid report as it will be stored: clipped, with the score that holds everywhere, and what was cut. */
export function prepareReport(input: AuditReport): {
  readonly report: StoredReport;
  readonly numbers: ReportNumbers;
} {
  const { report, clips } = clipAuditReport(input);
  const numbers = reportNumbers(report);
  const { pages: _pages, healthScore, ...rest } = report;
  return {
    numbers,
    report: {
      ...rest,
      ...(healthScore !== undefined && {
        healthScore: { ...healthScore, overall: numbers.exactScore },
      }),
      clipped: clips.slice(0, auditReportLimits.clippedShown),
      clippedTotal: clips.length,
    },
  };
}
