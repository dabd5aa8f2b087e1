import type { StoredReport } from '../../contract/stored-report.ts';
import type { ReportNumbers } from '../../engine/report-numbers.ts';
import type { Db } from '../../store/db.ts';
import type { Run } from '../../store/runs/run.ts';
import { updateRun } from '../../store/runs/update-run.ts';
import { updateWebsite } from '../../store/websites/update-website.ts';
import type { Deps } from '../deps.ts';
import { buildEndedReport } from './build-ended-report.ts';
import { queueIssuesEvent } from './queue-issues-event.ts';
import { queueRunEvents } from './queue-run-events.ts';
import { refundRun } from './refund-run.ts';
import type { RunOutcome } from './run-outcome.ts';
import { settleRun } from './settle-run.ts';
import { storeRunReport } from './store-run-report.ts';

/**
 * How a run becomes terminal, but for a runner that completed its own (`change-run`): credits, report, run, website and events, inside the caller's transaction, which
 * holds the run's row. `run` must be pending or running.
 */
export async function endRun(
  deps: Deps,
  trx: Db,
  input: { readonly run: Run; readonly outcome: RunOutcome },
): Promise<Run> {
  const { run, outcome } = input;
  const { organizationId } = run;
  const now = deps.clock();
  const isCompleted = outcome.status === 'completed';
  let refunded = 0;
  if (isCompleted) await settleRun(trx, { run, units: outcome.units, now });
  else refunded = await refundRun(trx, { organizationId, runId: run.id, now });

  const report = reportOf(run, outcome, now);
  const numbers = report === null ? null : await storeRunReport(trx, { run, report, now });
  const ended = await updateRun(trx, {
    id: run.id,
    change: {
      status: outcome.status,
      completionReason: outcome.reason,
      completionMessage: outcome.message,
      completedAt: now,
      heartbeatAt: now,
      progress: null,
      ...(isCompleted
        ? { issuesFixed: outcome.issuesFixed ?? null, fixPrUrl: outcome.fixPrUrl ?? null }
        : { error: outcome.message.slice(0, 500), errorCode: outcome.errorCode }),
      ...(report === null || numbers === null ? {} : numbersOf(report, numbers)),
    },
  });
  const isAudit = isCompleted && run.mode !== 'fix';
  if (isAudit) {
    await updateWebsite(trx, {
      id: run.websiteId,
      change: { lastRunId: run.id, lastAuditedAt: now, healthScore: ended.healthScore },
    });
  }
  await queueRunEvents(trx, { run: ended, report, refunded });
  if (isAudit && report !== null) {
    await queueIssuesEvent(trx, { run: ended, reportId: run.reportId, report });
  }
  return ended;
}

function reportOf(run: Run, outcome: RunOutcome, now: Date): StoredReport | null {
  if (outcome.status === 'completed') return outcome.report;
  // What a runner did not publish did not happen here.
  if (run.executor === 'runner') return null;
  return buildEndedReport({
    url: run.url,
    status: outcome.isBlocked === true ? 'blocked' : 'failed',
    reason: outcome.message,
    reasonCode: outcome.errorCode,
    timestamp: now,
  });
}

function numbersOf(report: StoredReport, numbers: ReportNumbers) {
  return {
    isReported: true,
    healthScore: numbers.healthScore,
    classification: numbers.classification,
    issuesFound: numbers.exactScore === null ? null : numbers.issuesFound,
    layers: report.layers ?? { layer1Complete: false, layer2Complete: false },
  };
}
