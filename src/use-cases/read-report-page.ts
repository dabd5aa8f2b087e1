import type { Principal } from '../contract/principal.ts';
import { StoredReport } from '../contract/stored-report.ts';
import type { ReportView } from '../render/report-view.ts';
import { viewReport } from '../render/view-report.ts';
import { countReportView } from '../store/reports/count-report-view.ts';
import { findReportContent } from '../store/reports/find-report-content.ts';
import type { Deps } from './deps.ts';
import { readReport } from './read-report.ts';
import { reportNotFound } from './report-not-found.ts';

/** A report with its content, for the report host. Views by others than the owner are counted where asked. */
export async function readReportPage(
  deps: Deps,
  input: {
    readonly principal: Principal | null;
    readonly id: string;
    readonly isCounted: boolean;
  },
): Promise<{ readonly view: ReportView; readonly content: StoredReport }> {
  const { id } = input;
  const { report, isOwner } = await readReport(deps, input);
  const stored = await deps.database.transaction(async (trx) => {
    const found = await findReportContent(trx, { id });
    if (found !== null && input.isCounted && !isOwner) await countReportView(trx, { id });
    return found;
  });
  if (stored === null) throw reportNotFound();
  const content = StoredReport.parse(stored.content);
  return { view: viewReport({ facts: report, content }), content };
}
