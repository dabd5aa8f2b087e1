import type { Db } from '../../store/db.ts';
import { chargeCredits } from '../../store/ledger/charge-credits.ts';
import { releaseReservation } from '../../store/ledger/release-reservation.ts';
import { settleReservation } from '../../store/ledger/settle-reservation.ts';
import type { Run } from '../../store/runs/run.ts';
import { runChargeKeys } from './run-charge-keys.ts';
import type { RunUnits } from './run-outcome.ts';

/** Charges what a completed run used, never more than was held, and frees the rest. */
export async function settleRun(
  trx: Db,
  input: { readonly run: Run; readonly units: RunUnits; readonly now: Date },
): Promise<void> {
  const { run, units, now } = input;
  const keys = runChargeKeys(run.id);
  const { organizationId, id: runId } = run;
  const reportId = run.reportId;
  const parts = [
    { key: keys.page, feature: 'audited_page', units: units.pages ?? 0 },
    { key: keys.file, feature: 'audited_file', units: units.files ?? 0 },
    { key: keys.fix, feature: 'fix', units: units.fixes ?? 0 },
  ] as const;
  for (const part of parts) {
    if (part.units === 0) {
      await releaseReservation(trx, { organizationId, key: part.key, now });
      continue;
    }
    const shared = { ...part, organizationId, runId, reportId, now };
    const settled = await settleReservation(trx, shared);
    // What was held ran out while the run waited; where the credits are gone by now, the work was for nothing.
    if (settled.kind === 'gone') await chargeCredits(trx, shared);
  }
}
