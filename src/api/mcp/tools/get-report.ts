import { z } from 'zod';
import { ApiError } from '../../../contract/api-error.ts';
import { AuditRun } from '../../../contract/audit-run.ts';
import { Report } from '../../../contract/report.ts';
import { inertJson } from '../../../render/inert-json.ts';
import { getRun } from '../../routes/agent-runs/get-run.ts';
import { getRunReport } from '../../routes/agent-runs/get-run-report.ts';
import { getReport as readReport } from '../../routes/reports/get-report.ts';
import { getReportPage } from '../../routes/reports/get-report-page.ts';
import { callRoute } from '../call-route.ts';
import { checkAccess } from '../check-access.ts';
import { defineTool } from '../define-tool.ts';
import type { ToolCall } from '../tool.ts';

const suffixes = { llm: 'llm', markdown: 'md', sarif: 'sarif' } as const;

export const getReport = defineTool({
  name: 'get_report',
  title: 'Report of an audit',
  description:
    'A report in short, or whole in a form for agents, as Markdown or as SARIF, and what its run cost.',
  input: z
    .object({
      run_id: z.string().max(64).optional(),
      report_id: z.string().max(64).optional(),
      format: z.enum(['summary', 'llm', 'markdown', 'sarif']).default('summary'),
    })
    .refine((input) => (input.run_id === undefined) !== (input.report_id === undefined), {
      message: 'Give exactly one of run_id and report_id',
      path: ['run_id'],
    }),
  effect: 'reads',
  // Reports can be uploaded: whatever is text in them may be anybody's.
  evidence: [
    'baseUrl',
    'siteKey',
    'statusReason',
    'categories',
    'topIssues',
    'skipped',
    'document',
  ],
  handle: async (call, { run_id: runId, report_id: reportId, format }) => {
    checkAccess(call, getRunReport);
    const found =
      reportId === undefined
        ? await findOfRun(call, runId ?? '')
        : await findByName(call, reportId);
    const { report, cost } = found;
    if (format === 'summary') return { report, cost };
    const document = await readDocument(call, `${report.id}.${suffixes[format]}`);
    return { report: { id: report.id, format, document }, cost };
  },
});

async function findOfRun(call: ToolCall, runId: string) {
  const params = { runId };
  const summary = await callRoute(call, { route: getRunReport, params });
  const report = z.looseObject({ id: z.string() }).parse(summary['report']);
  const { cost } = AuditRun.parse(await callRoute(call, { route: getRun, params }));
  return { report, cost };
}

/** Whoever may not see the run of a report sees the report alone, without what it cost. */
async function findByName(call: ToolCall, id: string) {
  const {
    runId,
    websiteId: _,
    ...report
  } = Report.parse(await callRoute(call, { route: readReport, params: { id } }));
  try {
    if (runId !== null) return await findOfRun(call, runId);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'NOT_FOUND') throw error;
  }
  return { report, cost: null };
}

async function readDocument(call: ToolCall, name: string): Promise<string> {
  const answer = await callRoute(call, { route: getReportPage, params: { name } });
  const { text } = z.object({ text: z.string() }).parse(answer);
  return name.endsWith('.sarif') ? inertJson(JSON.parse(text)) : text;
}
