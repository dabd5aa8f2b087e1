import { ApiError } from '../../contract/api-error.ts';
import { Classification } from '../../contract/classification.ts';
import type { Principal } from '../../contract/principal.ts';
import type { RunReport } from '../../contract/run-report.ts';
import { StoredReport } from '../../contract/stored-report.ts';
import { listTopIssues } from '../../engine/list-top-issues.ts';
import { skippedInReport } from '../../render/skipped-in-report.ts';
import type { Db } from '../../store/db.ts';
import { findReport } from '../../store/reports/find-report.ts';
import { findReportContent } from '../../store/reports/find-report-content.ts';
import { listCompletedRuns } from '../../store/runs/list-completed-runs.ts';
import type { Run } from '../../store/runs/run.ts';
import { findWebsite } from '../../store/websites/find-website.ts';
import type { Deps } from '../deps.ts';
import { reportUrl } from '../report-url.ts';
import { getVisibleRun } from './get-visible-run.ts';

const HISTORY = 10;
const SKIPPED = 100;

/** The report of a run in short. Throws NOT_FOUND with `runStatus` while there is none. */
export async function readRunReport(
  deps: Deps,
  input: { readonly principal: Principal; readonly runId: string },
): Promise<{ readonly report: RunReport }> {
  return deps.database.tenant(input.principal.organizationId, async (trx) => {
    const run = await getVisibleRun(trx, input);
    const row = run.isReported ? await findReport(trx, { id: run.reportId }) : null;
    const stored = row === null ? null : await findReportContent(trx, { id: row.id });
    if (row === null || stored === null) {
      throw new ApiError('NOT_FOUND', 'Report not available yet', {
        fields: { runStatus: run.status },
      });
    }
    const content = StoredReport.parse(stored.content);
    const website = await findWebsite(trx, { id: run.websiteId });
    const { skipped, skippedTotal } = skippedInReport(content);
    return {
      report: {
        id: row.id,
        url: reportUrl(deps, row.id),
        visibility: row.visibility,
        baseUrl: row.baseUrl,
        siteKey: website?.siteKey ?? run.target.host,
        timestamp: content.timestamp,
        status: row.status,
        statusReason: row.statusReason,
        totalPages: content.totalPages,
        failed: content.failed,
        warnings: content.warnings,
        passed: content.passed,
        healthScore: row.healthScore,
        classification: Classification.safeParse(row.classification).data ?? null,
        categories: content.healthScore?.categories ?? [],
        topIssues: listTopIssues(content),
        history: await readHistory(trx, run),
        skipped: skipped.slice(0, SKIPPED).map(({ path, reason }) => ({ path, reason })),
        skippedTotal,
      },
    };
  });
}

async function readHistory(trx: Db, run: Run): Promise<RunReport['history']> {
  const { websiteId } = run;
  const runs = await listCompletedRuns(trx, { websiteId, before: run, limit: HISTORY });
  const history: RunReport['history'] = [];
  for (const earlier of runs) {
    const report = await findReport(trx, { id: earlier.reportId });
    if (report === null) continue;
    history.push({
      runId: earlier.id,
      reportId: report.id,
      timestamp: (report.auditedAt ?? report.createdAt).toISOString(),
      healthScore: earlier.healthScore,
      failed: report.errorCount ?? 0,
      warnings: report.warningCount ?? 0,
      passed: report.passedCount ?? 0,
    });
  }
  return history;
}
