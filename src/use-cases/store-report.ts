import type { Principal } from '../contract/principal.ts';
import type { StoredReport as ReportContent } from '../contract/stored-report.ts';
import { reserveCredits } from '../store/ledger/reserve-credits.ts';
import { settleReservation } from '../store/ledger/settle-reservation.ts';
import { insertReport } from '../store/reports/insert-report.ts';
import type { StoredReport } from '../store/reports/stored-report.ts';
import type { Deps } from './deps.ts';
import { insufficientCredits } from './insufficient-credits.ts';

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
    readonly row: Omit<StoredReport, 'viewCount'>;
  },
): Promise<StoredReport | 'exists'> {
  const { row, publishKey, content } = input;
  const { organizationId } = input.principal;
  const now = deps.clock();
  const charge = { organizationId, key: `report_publish:${row.id}`, now };
  try {
    return await deps.database.tenant(organizationId, async (trx) => {
      const reservation = await reserveCredits(trx, {
        ...charge,
        feature: 'report_publish',
        units: 1,
        expiresAt: new Date(now.getTime() + HOLD_MS),
      });
      if (reservation.kind === 'insufficient') throw insufficientCredits(deps, reservation);
      const { kind, report } = await insertReport(trx, { ...row, publishKey, content });
      if (kind === 'existing') throw new StoredByAnother();
      const settled = await settleReservation(trx, { ...charge, units: 1, reportId: row.id });
      if (settled.kind === 'gone') throw new Error('The reservation of a report vanished');
      return report;
    });
  } catch (error) {
    if (error instanceof StoredByAnother) return 'exists';
    throw error;
  }
}
