import { renderToString } from 'preact-render-to-string';
import type { ReportFilter } from './report-filter.ts';
import { ReportPage } from './report-page.tsx';
import type { ReportView } from './report-view.ts';

/** The report page as HTML. Every text goes through the escaping of the renderer; there is no script in it. */
export function renderReportPage(input: {
  readonly view: ReportView;
  readonly filter: ReportFilter;
  /** Address of the stylesheet on the same host. */
  readonly stylesheet: string;
}): string {
  return `<!doctype html>${renderToString(<ReportPage {...input} />)}`;
}
