import type { StoredReport } from '../../contract/stored-report.ts';
import type { Db } from '../../store/db.ts';
import { queueEvent } from '../../store/events/queue-event.ts';
import type { Run } from '../../store/runs/run.ts';

/** Tells the organization how a run ended. `run` is as stored after its end; `refunded` what came back. */
export async function queueRunEvents(
  trx: Db,
  input: {
    readonly run: Run;
    readonly report: StoredReport | null;
    readonly refunded: number;
  },
): Promise<void> {
  const { run, report, refunded } = input;
  const { organizationId } = run;
  const subject = {
    websiteId: run.websiteId,
    auditId: run.auditId,
    runId: run.id,
    reportId: run.isReported ? run.reportId : null,
  };
  const address = { url: run.url, domain: run.target.host };
  if (run.status === 'completed') {
    await queueEvent(trx, {
      organizationId,
      event: 'audit.completed',
      data: {
        ...{ ...subject, ...address, healthScore: run.healthScore },
        errorCount: report?.failed ?? 0,
        warningCount: report?.warnings ?? 0,
        passedCount: report?.passed ?? 0,
        totalPages: report?.totalPages ?? 0,
        status: report?.status === 'partial' ? 'partial' : 'completed',
        classification: run.classification,
        ...{ trigger: run.trigger, mode: run.mode, fixPrUrl: run.fixPrUrl },
      },
    });
  } else {
    await queueEvent(trx, {
      organizationId,
      event: 'audit.failed',
      data: {
        ...{ ...subject, ...address },
        status: report?.status === 'blocked' ? 'blocked' : run.status,
        completionReason: run.completionReason,
        errorCode: run.errorCode,
        message: run.completionMessage,
        refunded,
      },
    });
  }
  if (run.trigger !== 'scheduled') return;
  const { healthScore, status } = run;
  const data = { ...subject, healthScore, status };
  await queueEvent(trx, { organizationId, event: 'schedule.completed', data });
}
