import { Classification } from '../contract/classification.ts';
import type { Report } from '../contract/report.ts';
import type { StoredReport } from '../store/reports/stored-report.ts';
import type { Deps } from './deps.ts';
import { reportUrl } from './report-url.ts';

/** A stored row as the contract shows it; the score is rounded here and nowhere else. */
export function showReport(deps: Deps, row: StoredReport): Report {
  const classification = Classification.safeParse(row.classification);
  return {
    id: row.id,
    baseUrl: row.baseUrl,
    visibility: row.visibility,
    url: reportUrl(deps, row.id),
    createdAt: row.createdAt.toISOString(),
    healthScore: row.healthScore === null ? null : Math.round(row.healthScore),
    pageCount: row.pageCount,
    errorCount: row.errorCount,
    warningCount: row.warningCount,
    passedCount: row.passedCount,
    viewCount: row.viewCount,
    auditedAt: row.auditedAt?.toISOString() ?? null,
    status: row.status,
    origin: row.origin,
    classification: classification.success ? classification.data : null,
    runId: row.runId,
    websiteId: row.websiteId,
  };
}
