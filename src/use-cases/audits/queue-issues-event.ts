import { Severity } from '../../contract/severity.ts';
import { StoredReport } from '../../contract/stored-report.ts';
import { compareReports } from '../../engine/compare-reports.ts';
import type { Db } from '../../store/db.ts';
import { queueEvent } from '../../store/events/queue-event.ts';
import { findReportContent } from '../../store/reports/find-report-content.ts';
import { listCompletedRuns } from '../../store/runs/list-completed-runs.ts';
import type { Run } from '../../store/runs/run.ts';

/** Tells what a report changed against the completed audit before it; silent when there is nothing to tell. */
export async function queueIssuesEvent(
  trx: Db,
  input: { readonly run: Run; readonly reportId: string; readonly report: StoredReport },
): Promise<void> {
  const { run, report } = input;
  const { organizationId, websiteId } = run;
  const [previous] = await listCompletedRuns(trx, { websiteId, before: run, limit: 1 });
  const stored =
    previous === undefined ? null : await findReportContent(trx, { id: previous.reportId });
  const baseline = StoredReport.safeParse(stored?.content).data ?? null;
  const { added, unchanged, resolved, notCompared } = compareReports({ current: report, baseline });
  if (added.length + unchanged.length + resolved.length + notCompared.length === 0) return;
  const byLevel = Object.fromEntries(
    Severity.options.map((level) => [
      level,
      [...added, ...unchanged].filter((finding) => finding.level === level).length,
    ]),
  );
  await queueEvent(trx, {
    organizationId,
    event: 'issues.detected',
    data: {
      ...{ websiteId, auditId: run.auditId, runId: run.id, reportId: input.reportId, url: run.url },
      created: added.length,
      updated: unchanged.length,
      resolved: resolved.length,
      notCompared: notCompared.length,
      byLevel,
    },
  });
}
