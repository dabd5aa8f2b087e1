import { ApiError } from '../../contract/api-error.ts';
import type { AuditRun } from '../../contract/audit-run.ts';
import { Classification } from '../../contract/classification.ts';
import type { Principal } from '../../contract/principal.ts';
import type { RunChange } from '../../contract/run-change.ts';
import { StoredReport } from '../../contract/stored-report.ts';
import type { Db } from '../../store/db.ts';
import { listRunCharges } from '../../store/ledger/list-run-charges.ts';
import { findReportContent } from '../../store/reports/find-report-content.ts';
import { findReport } from '../../store/reports/find-report.ts';
import type { Run } from '../../store/runs/run.ts';
import { updateRun } from '../../store/runs/update-run.ts';
import { updateWebsite } from '../../store/websites/update-website.ts';
import type { Deps } from '../deps.ts';
import { endRun } from './end-run.ts';
import { getVisibleRun } from './get-visible-run.ts';
import { queueRunEvents } from './queue-run-events.ts';
import { refundRun } from './refund-run.ts';
import { runNotActive } from './run-not-active.ts';
import { showRun } from './show-run.ts';

/** Ends of a completed run that are our fault: with no report here they are refunded. */
const refundable = new Set(['PAYLOAD_TOO_LARGE', 'PUBLISH_FAILED', 'PUBLISH_SERVER_ERROR']);

/** `PATCH {base}/{id}`: what a runner reports of its own run; of a server's run only `cancelled` is accepted. */
export async function changeRun(
  deps: Deps,
  input: { readonly principal: Principal; readonly runId: string; readonly change: RunChange },
): Promise<AuditRun> {
  const { change, principal } = input;
  const { organizationId } = principal;
  return deps.database.tenant(organizationId, async (trx) => {
    const before = await getVisibleRun(trx, { ...input, isLocked: true });
    const run = await apply(deps, trx, { run: before, change });
    const charges = await listRunCharges(trx, { organizationId, runId: run.id });
    return showRun({ run, charges });
  });
}

async function apply(
  deps: Deps,
  trx: Db,
  input: { readonly run: Run; readonly change: RunChange },
): Promise<Run> {
  const { run, change } = input;
  const { status } = change;
  if (run.status === status && status !== 'running') return run;
  if (run.status !== 'pending' && run.status !== 'running') throw runNotActive(run.status);
  if (run.executor === 'server' && status !== 'cancelled') {
    throw new ApiError(
      'FORBIDDEN',
      'This run is executed by the server; it can only be cancelled.',
    );
  }
  const noted = run.executor === 'server' ? run : await note(deps, trx, { run, change });
  if (status === 'running') return noted;
  if (status === 'completed') return complete(deps, trx, { run: noted, change });
  const isCancelled = status === 'cancelled';
  const message = isCancelled ? 'The run was cancelled.' : 'The runner reported a failure.';
  const ended = await endRun(deps, trx, {
    run: noted,
    outcome: {
      status,
      reason: isCancelled ? 'user_cancel' : 'error',
      errorCode: change.errorCode ?? (isCancelled ? 'cancelled' : 'unknown'),
      message,
    },
  });
  if (change.error === undefined && change.completionReason === undefined) return ended;
  return updateRun(trx, {
    id: run.id,
    change: {
      error: change.error ?? ended.error,
      completionReason: change.completionReason ?? ended.completionReason,
    },
  });
}

async function note(
  deps: Deps,
  trx: Db,
  input: { readonly run: Run; readonly change: RunChange },
): Promise<Run> {
  const { run, change } = input;
  const now = deps.clock();
  const linked = await findLinked(trx, input);
  const own =
    linked === null
      ? {
          ...(change.healthScore !== undefined && { healthScore: change.healthScore }),
          ...(change.issuesFound !== undefined && { issuesFound: change.issuesFound }),
        }
      : linked;
  return updateRun(trx, {
    id: run.id,
    change: {
      status: 'running',
      heartbeatAt: now,
      startedAt:
        change.startedAt === undefined ? (run.startedAt ?? now) : new Date(change.startedAt),
      ...(change.config !== undefined && { config: { ...run.config, ...change.config } }),
      ...own,
    },
  });
}

/** Numbers of the report that the run has or names: the server's own win over the caller's. */
async function findLinked(
  trx: Db,
  input: { readonly run: Run; readonly change: RunChange },
): Promise<Partial<Run> | null> {
  const { run, change } = input;
  const id = change.reportId ?? (run.isReported ? run.reportId : null);
  if (id === null) return null;
  const report = await findReport(trx, { id });
  if (report?.organizationId !== run.organizationId) {
    if (change.reportId === undefined) return null;
    throw new ApiError('VALIDATION_ERROR', 'The run names a report that is not there.', {
      issues: [{ path: 'reportId', message: 'Unknown in this organization' }],
    });
  }
  const { healthScore } = report;
  return {
    isReported: true,
    reportId: report.id,
    healthScore: healthScore === null ? null : Math.round(healthScore),
    classification: Classification.safeParse(report.classification).data ?? null,
    issuesFound: (report.errorCount ?? 0) + (report.warningCount ?? 0),
  };
}

/** A runner's run is complete: nothing is settled but the base price, which comes back where we lost the report. */
async function complete(
  deps: Deps,
  trx: Db,
  input: { readonly run: Run; readonly change: RunChange },
): Promise<Run> {
  const { run, change } = input;
  const { organizationId } = run;
  const now = deps.clock();
  const isRefunded = refundable.has(change.errorCode ?? '') && !run.isReported;
  const refunded = isRefunded ? await refundRun(trx, { organizationId, runId: run.id, now }) : 0;
  const stored = run.isReported ? await findReportContent(trx, { id: run.reportId }) : null;
  const report = StoredReport.safeParse(stored?.content).data ?? null;
  const ended = await updateRun(trx, {
    id: run.id,
    change: {
      status: 'completed',
      completionReason: change.completionReason ?? 'success',
      completedAt: change.completedAt === undefined ? now : new Date(change.completedAt),
      heartbeatAt: now,
      progress: null,
      error: change.error ?? null,
      errorCode: change.errorCode ?? null,
      layers: report?.layers ?? run.layers,
    },
  });
  await updateWebsite(trx, {
    id: run.websiteId,
    change: { lastRunId: run.id, lastAuditedAt: now, healthScore: ended.healthScore },
  });
  await queueRunEvents(trx, { run: ended, report, refunded });
  return ended;
}
