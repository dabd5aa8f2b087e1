import type { StoredReport } from '../contract/stored-report.ts';
import { reportNumbers } from '../engine/report-numbers.ts';
import { defuseLogLines } from './defuse-log-lines.ts';
import { inertJson } from './inert-json.ts';
import type { ReportView } from './report-view.ts';
import { viewReport } from './view-report.ts';

export type AuditFormat = 'text' | 'json' | 'markdown' | 'llm' | 'sarif' | 'xml';

type Input = {
  readonly report: StoredReport;
  /** What was audited, for people. */
  readonly target: string;
  readonly format: AuditFormat;
};

/** The report in the chosen format; as JSON it is the one that POST /v1/reports takes. */
export async function formatAuditReport({ report, target, format }: Input): Promise<string> {
  if (format === 'json') return inertJson(report);
  const view = toView(report, target);
  switch (format) {
    case 'markdown': {
      const { reportMarkdown } = await import('./report-markdown.ts');
      return defuseLogLines(reportMarkdown(forPeople(view)));
    }
    case 'llm': {
      const { reportLlm } = await import('./report-llm.ts');
      return defuseLogLines(reportLlm(forPeople(view)));
    }
    case 'sarif': {
      const { reportSarif } = await import('./report-sarif.ts');
      return inertJson(reportSarif(view));
    }
    case 'xml': {
      const { reportXml } = await import('./report-xml.ts');
      return reportXml(view);
    }
    case 'text': {
      const { reportText } = await import('./report-text.ts');
      return defuseLogLines(reportText(forPeople(view)));
    }
  }
}

/** The report as the server would show it; nobody has stored it, so it has no address. */
function toView(report: StoredReport, target: string): ReportView {
  const { healthScore, classification } = reportNumbers(report);
  const view = viewReport({
    content: report,
    facts: {
      ...{ id: 'local', url: report.baseUrl, baseUrl: report.baseUrl, visibility: 'private' },
      ...{ createdAt: report.timestamp, auditedAt: report.timestamp, origin: 'runner' },
      ...{ healthScore, classification, status: report.status, pageCount: report.totalPages },
      ...{ errorCount: report.failed, warningCount: report.warnings, passedCount: report.passed },
      ...{ viewCount: null, runId: null, websiteId: null },
    },
  });
  return { ...view, target, originLabel: 'Audited on this machine' };
}

/** Where people read an address, they read what was audited. */
function forPeople(view: ReportView): ReportView {
  return { ...view, baseUrl: view.target, url: 'not published' };
}
