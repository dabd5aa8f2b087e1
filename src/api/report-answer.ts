import { createHash } from 'node:crypto';
import type { StoredReport } from '../contract/stored-report.ts';
import { renderReportPage } from '../render/render-report-page.tsx';
import type { ReportFilter } from '../render/report-filter.ts';
import { reportFormats } from '../render/report-formats.ts';
import { reportJson } from '../render/report-json.ts';
import { reportLlm } from '../render/report-llm.ts';
import { reportMarkdown } from '../render/report-markdown.ts';
import { reportSarif } from '../render/report-sarif.ts';
import { reportText } from '../render/report-text.ts';
import type { ReportHistoryEntry } from '../render/report-history-entry.ts';
import type { ReportView } from '../render/report-view.ts';
import { reportXml } from '../render/report-xml.ts';
import type { ReportFormat } from './choose-report-format.ts';
import { reportPageHeaders } from './report-page-headers.ts';
import { reportStylesheetUrl } from './report-stylesheet-url.ts';
import type { RouteAnswer } from './route.ts';

type Input = {
  readonly view: ReportView;
  readonly content: StoredReport;
  /** Shown on the page only. */
  readonly history: readonly ReportHistoryEntry[];
  readonly format: ReportFormat;
  readonly filter: ReportFilter;
  readonly ifNoneMatch: string | undefined;
};

/** A report in one format with its headers, or 304 where the reader has that very text. */
export function reportAnswer(input: Input): RouteAnswer {
  const text = render(input);
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const headers = { ...reportPageHeaders(input.view), ETag: etag };
  const tags = (input.ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  const known = new Set(tags);
  if (known.has(etag) || known.has('*')) return { status: 304, headers, empty: true };
  const type = reportFormats.find(({ suffix }) => suffix === input.format)?.type ?? 'text/html';
  return { status: 200, headers, text, type: `${type}; charset=utf-8` };
}

function render({ view, content, history, format, filter }: Input): string {
  switch (format) {
    case 'html':
      return renderReportPage({ view, filter, history, stylesheet: reportStylesheetUrl });
    case 'json':
      return reportJson({ view, content });
    case 'md':
      return reportMarkdown(view);
    case 'txt':
      return reportText(view);
    case 'xml':
      return reportXml(view);
    case 'llm':
      return reportLlm(view);
    case 'sarif':
      return `${JSON.stringify(reportSarif(view), null, 2)}\n`;
  }
}
