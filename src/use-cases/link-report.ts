import { Classification } from '../contract/classification.ts';
import type { StoredReport as ReportContent } from '../contract/stored-report.ts';
import type { Db } from '../store/db.ts';
import type { StoredReport } from '../store/reports/stored-report.ts';
import type { Run } from '../store/runs/run.ts';
import { updateRun } from '../store/runs/update-run.ts';
import { updateWebsite } from '../store/websites/update-website.ts';
import { queueIssuesEvent } from './audits/queue-issues-event.ts';

/** Makes a report that of its run: the run shows its numbers, and the changes against the audit before are told. */
export async function linkReport(
  trx: Db,
  input: { readonly run: Run; readonly report: StoredReport; readonly content: ReportContent },
): Promise<void> {
  const { report, content } = input;
  const { healthScore } = report;
  const run = await updateRun(trx, {
    id: input.run.id,
    change: {
      reportId: report.id,
      isReported: true,
      healthScore: healthScore === null ? null : Math.round(healthScore),
      classification: Classification.safeParse(report.classification).data ?? null,
      issuesFound: healthScore === null ? null : content.failed + content.warnings,
      ...(content.layers !== undefined && { layers: content.layers }),
    },
  });
  if (run.status === 'completed') {
    const change = { healthScore: run.healthScore };
    await updateWebsite(trx, { id: run.websiteId, change });
  }
  await queueIssuesEvent(trx, { run, reportId: report.id, report: content });
}
