import type { Principal } from '../contract/principal.ts';
import { StoredReport } from '../contract/stored-report.ts';
import type { ReportHistoryEntry } from '../render/report-history-entry.ts';
import type { ReportView } from '../render/report-view.ts';
import { viewReport } from '../render/view-report.ts';
import { countReportView } from '../store/reports/count-report-view.ts';
import { findReportContent } from '../store/reports/find-report-content.ts';
import { listTargetReports } from '../store/reports/list-target-reports.ts';
import type { Deps } from './deps.ts';
import { readReport } from './read-report.ts';
import { reportNotFound } from './report-not-found.ts';
import { showReport } from './show-report.ts';

const historyLength = 20;

/** A report with its content, for the report host. Views by others than the owner are counted where asked. */
export async function readReportPage(
  deps: Deps,
  input: {
    readonly principal: Principal | null;
    readonly id: string;
    readonly isCounted: boolean;
    readonly hasHistory: boolean;
  },
): Promise<{
  readonly view: ReportView;
  readonly content: StoredReport;
  /** Newest first; the same for every reader, so that a page that is kept betrays nothing. */
  readonly history: readonly ReportHistoryEntry[];
}> {
  const { id } = input;
  const { report, isOwner } = await readReport(deps, input);
  const { websiteId, visibility } = report;
  const { stored, rows } = await deps.database.transaction(async (trx) => {
    const found = await findReportContent(trx, { id });
    if (found !== null && input.isCounted && !isOwner) await countReportView(trx, { id });
    const isComplete = visibility === 'private';
    const listed =
      input.hasHistory && websiteId !== null
        ? await listTargetReports(trx, {
            ...{ websiteId, isComplete },
            alwaysId: id,
            limit: historyLength,
          })
        : [];
    return { stored: found, rows: listed };
  });
  if (stored === null) throw reportNotFound();
  const content = StoredReport.parse(stored.content);
  return {
    view: viewReport({ facts: report, content }),
    content,
    history: rows.map((row) => showReport(deps, row)),
  };
}
