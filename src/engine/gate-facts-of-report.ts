import type { StoredReport } from '../contract/stored-report.ts';
import type { GateFacts } from './gate-facts.ts';
import { listReportFindings } from './list-report-findings.ts';
import { reportNumbers } from './report-numbers.ts';

/** What conditions are held against, as a report states it. */
export function gateFactsOfReport(report: StoredReport): GateFacts {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const { level } of listReportFindings(report)) counts[level] += 1;
  const categories = new Map(
    (report.healthScore?.categories ?? []).flatMap(({ category, score }) =>
      score === null ? [] : [[category, score] as const],
    ),
  );
  return { score: reportNumbers(report).healthScore, categories, counts };
}
