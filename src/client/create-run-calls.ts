import { z } from 'zod';
import { AuditRun } from '../contract/audit-run.ts';
import type { CreateRunBody } from '../contract/create-run-body.ts';
import type { RegisterRunBody } from '../contract/register-run-body.ts';
import type { ReportPublishBody } from '../contract/report-publish-body.ts';
import { ReportPublished } from '../contract/report-published.ts';
import type { RunChange } from '../contract/run-change.ts';
import { RunComparison } from '../contract/run-comparison.ts';
import { RunCreated } from '../contract/run-created.ts';
import { RunRegistered } from '../contract/run-registered.ts';
import { RunStatus } from '../contract/run-status.ts';
import { StoredReport } from '../contract/stored-report.ts';
import type { Call } from './create-caller.ts';
import { postJson } from './post-json.ts';

const Noted = z.object({ status: RunStatus });

/** Forms in which the report host gives a report: the suffixes of its address. */
export type ReportSuffix = 'json' | 'md' | 'txt' | 'xml' | 'llm' | 'sarif';

export type RunCalls = {
  /** Has the server audit an address; the same `idempotencyKey` within 24 hours is the same run. */
  startRun(request: Omit<z.input<typeof CreateRunBody>, 'trigger'>): Promise<RunCreated>;
  /** Announces a run that is executed here; the same `idempotencyKey` within 24 hours is the same run. */
  registerRun(request: RegisterRunBody): Promise<RunRegistered>;
  readRun(runId: string): Promise<AuditRun>;
  changeRun(runId: string, change: RunChange): Promise<AuditRun>;
  /** The heartbeat of a run that is executed here; `cancelled` asks to stop. */
  noteProgress(
    runId: string,
    progress: Readonly<Record<'pagesFetched' | 'pagesTotal' | 'pagesFailed', number>>,
  ): Promise<{ readonly status: RunStatus }>;
  /** Without a baseline: the run before the current one. */
  compareRuns(websiteId: string, input: { readonly current: string }): Promise<RunComparison>;
  /** The same content for the same run is stored once. */
  publishReport(body: z.input<typeof ReportPublishBody>): Promise<ReportPublished>;
  readReport(reportId: string): Promise<StoredReport>;
  renderReport(reportId: string, suffix: ReportSuffix): Promise<string>;
};

/** The calls that are about runs and their reports. */
export function createRunCalls(call: Call): RunCalls {
  return {
    startRun: (request) =>
      call(RunCreated, '/v1/agent-runs', postJson({ ...request, trigger: 'api' })),
    registerRun: (request) => call(RunRegistered, '/v1/agent-runs/register', postJson(request)),
    readRun: (runId) => call(AuditRun, pathOf(runId)),
    changeRun: (runId, change) => call(AuditRun, pathOf(runId), postJson(change, 'PATCH')),
    noteProgress: (runId, progress) => call(Noted, `${pathOf(runId)}/progress`, postJson(progress)),
    compareRuns: (websiteId, { current }) =>
      call(
        RunComparison,
        `/v1/websites/${encodeURIComponent(websiteId)}/audits/compare?current=${encodeURIComponent(current)}`,
      ),
    publishReport: (body) => call(ReportPublished, '/v1/reports', postJson(body)),
    readReport: (reportId) => call(StoredReport, `/r/${encodeURIComponent(reportId)}.json`),
    renderReport: (reportId, suffix) =>
      call(z.string(), `/r/${encodeURIComponent(reportId)}.${suffix}`, { as: 'text' }),
  };
}

function pathOf(runId: string): string {
  return `/v1/agent-runs/${encodeURIComponent(runId)}`;
}
