import { createHash } from 'node:crypto';
import { canonicalJson } from '../../contract/canonical-json.ts';
import { ReportVisibility } from '../../contract/report-visibility.ts';
import type { StoredReport } from '../../contract/stored-report.ts';
import { reportNumbers, type ReportNumbers } from '../../engine/report-numbers.ts';
import type { Db } from '../../store/db.ts';
import { insertReport } from '../../store/reports/insert-report.ts';
import type { Run } from '../../store/runs/run.ts';

/** Stores the report of a run under the id that was chosen with the run; its numbers are those of every later surface. */
export async function storeRunReport(
  trx: Db,
  input: { readonly run: Run; readonly report: StoredReport; readonly now: Date },
): Promise<ReportNumbers> {
  const { run, report, now } = input;
  const numbers = reportNumbers(report);
  await insertReport(trx, {
    id: run.reportId,
    organizationId: run.organizationId,
    userId: run.userId,
    runId: run.id,
    auditId: run.auditId,
    websiteId: run.websiteId,
    repositoryId: run.repositoryId,
    baseUrl: report.baseUrl,
    visibility: ReportVisibility.catch('private').parse(run.config['visibility']),
    status: report.status,
    statusReason: report.statusReason ?? null,
    origin: 'server',
    healthScore: numbers.exactScore,
    classification: numbers.classification,
    pageCount: report.totalPages,
    errorCount: report.failed,
    warningCount: report.warnings,
    passedCount: report.passed,
    contentSha256: createHash('sha256').update(canonicalJson(report)).digest('hex'),
    auditedAt: new Date(report.timestamp),
    createdAt: now,
    content: report,
  });
  return numbers;
}
