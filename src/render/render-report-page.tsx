import { renderToString } from 'preact-render-to-string';
import type { ReportFilter } from './report-filter.ts';
import type { ReportHistoryEntry } from './report-history-entry.ts';
import { ReportPage } from './report-page.tsx';
import type { ReportView } from './report-view.ts';

/** The report page as HTML. Every text goes through the escaping of the renderer; there is no script in it. */
export function renderReportPage(input: {
  readonly view: ReportView;
  readonly filter: ReportFilter;
  /** Address of the stylesheet on the same host. */
  readonly stylesheet: string;
  /** Reports of the same target that every reader of this one may know of, newest first. */
  readonly history?: readonly ReportHistoryEntry[];
}): string {
  return `<!doctype html>${renderToString(<ReportPage {...input} />)}`;
}
