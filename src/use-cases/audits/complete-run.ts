import type { AuditReport } from '../../contract/audit-report.ts';
import { prepareReport } from '../../engine/prepare-report.ts';
import { checkReportContent } from '../check-report-content.ts';
import type { Deps } from '../deps.ts';
import { endRun } from './end-run.ts';
import type { RunUnits } from './run-outcome.ts';
import { workOnRun } from './work-on-run.ts';

/** What an external worker found out, stored, charged and told as if it had been found out here. */
export async function completeRun(
  deps: Deps,
  input: {
    readonly runId: string;
    readonly workerId: string;
    readonly report: AuditReport;
    /** The report as it was sent, with the fields that are dropped. */
    readonly payload: unknown;
    readonly units: RunUnits;
  },
): Promise<{ readonly reportId: string }> {
  const { report } = prepareReport(input.report);
  checkReportContent({ report, payload: input.payload });
  return workOnRun(deps, {
    ...input,
    run: async (trx, run) => {
      const isFailed = report.status === 'failed' || report.status === 'blocked';
      await endRun(deps, trx, {
        run,
        outcome: isFailed
          ? {
              ...{ status: 'failed', reason: 'error' },
              errorCode: report.statusReasonCode ?? 'unknown',
              message: report.statusReason ?? 'The worker could not read anything.',
              isBlocked: report.status === 'blocked',
            }
          : {
              ...{ status: 'completed', reason: 'success', message: null },
              ...{ report, units: input.units },
            },
      });
      return { reportId: run.reportId };
    },
  });
}
