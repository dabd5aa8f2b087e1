import type { Principal } from '../contract/principal.ts';
import type { StoredReport as ReportContent } from '../contract/stored-report.ts';
import { queueEvent } from '../store/events/queue-event.ts';
import { chargeCredits } from '../store/ledger/charge-credits.ts';
import { reserveCredits } from '../store/ledger/reserve-credits.ts';
import { settleReservation } from '../store/ledger/settle-reservation.ts';
import { insertReport } from '../store/reports/insert-report.ts';
import type { StoredReport } from '../store/reports/stored-report.ts';
import { findRun } from '../store/runs/find-run.ts';
import type { Run } from '../store/runs/run.ts';
import { runNotActive } from './audits/run-not-active.ts';
import type { Deps } from './deps.ts';
import { insufficientCredits } from './insufficient-credits.ts';
import { linkReport } from './link-report.ts';
import { reportUrl } from './report-url.ts';

const HOLD_MS = 60_000;

/** Rolls the transaction back when another request stored the same public content first. */
class StoredByAnother extends Error {}

/** Reserves, stores and settles in one transaction: either all of it happened or nothing did. */
export async function storeReport(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly publishKey: string | null;
    readonly content: ReportContent;
    /** The local run whose report it is; the first one of a paid run is included. */
    readonly run: Run | null;
    readonly row: Omit<StoredReport, 'viewCount'>;
  },
): Promise<StoredReport | 'exists'> {
  const { row, publishKey, content, run } = input;
  const { organizationId } = input.principal;
  const now = deps.clock();
  const charge = { organizationId, key: `report_publish:${row.id}`, now };
  try {
    return await deps.database.tenant(organizationId, async (trx) => {
      const current = run === null ? null : await findRun(trx, { id: run.id, isLocked: true });
      if (current?.status === 'failed' || current?.status === 'cancelled') {
        throw runNotActive(current.status);
      }
      const tell = async (report: StoredReport): Promise<StoredReport> => {
        if (current !== null) await linkReport(trx, { run: current, report, content });
        const { id: reportId, visibility, baseUrl, healthScore } = report;
        const data = { reportId, url: reportUrl(deps, reportId), visibility, baseUrl, healthScore };
        await queueEvent(trx, { organizationId, event: 'report.published', data });
        return report;
      };
      if (current !== null && !current.isReported) {
        const { report } = await insertReport(trx, { ...row, publishKey, content });
        await chargeCredits(trx, {
          ...charge,
          ...{ feature: 'report_publish', units: 1, isIncluded: true },
          ...{ runId: current.id, reportId: row.id },
        });
        return tell(report);
      }
      const reservation = await reserveCredits(trx, {
        ...charge,
        feature: 'report_publish',
        units: 1,
        expiresAt: new Date(now.getTime() + HOLD_MS),
      });
      if (reservation.kind === 'insufficient') throw insufficientCredits(deps, reservation);
      const { kind, report } = await insertReport(trx, { ...row, publishKey, content });
      if (kind === 'existing') throw new StoredByAnother();
      const settled = await settleReservation(trx, {
        ...{ ...charge, units: 1, reportId: row.id },
        ...(current !== null && { runId: current.id }),
      });
      if (settled.kind === 'gone') throw new Error('The reservation of a report vanished');
      return tell(report);
    });
  } catch (error) {
    if (error instanceof StoredByAnother) return 'exists';
    throw error;
  }
}
