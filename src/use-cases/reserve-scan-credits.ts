import { releaseReservation } from '../store/ledger/release-reservation.ts';
import { reserveCredits } from '../store/ledger/reserve-credits.ts';
import type { Deps } from './deps.ts';
import type { ScanContext } from './scan-target.ts';
import { scanChargeKeys } from './scan-charge-keys.ts';

/** Longer than any scan with all its retries; the janitor frees what is left after it. */
const HOLD_MS = 3_600_000;

/** Holds what a scan will cost, once per commit. False: the organization cannot pay, and nothing is held. */
export async function reserveScanCredits(
  deps: Deps,
  context: ScanContext,
  input: { readonly changedArtefacts: number },
): Promise<boolean> {
  const { scan, organization } = context;
  const now = deps.clock();
  const keys = scanChargeKeys(scan);
  const shared = {
    organizationId: organization.id,
    now,
    expiresAt: new Date(now.getTime() + HOLD_MS),
  };
  return deps.database.transaction(async (trx) => {
    const run = await reserveCredits(trx, {
      ...shared,
      feature: 'pr_scan',
      units: 1,
      key: keys.run,
    });
    if (run.kind === 'insufficient') return false;
    const artefacts = await reserveCredits(trx, {
      ...shared,
      feature: 'pr_scan_artefact',
      units: input.changedArtefacts,
      key: keys.artefacts,
    });
    if (artefacts.kind !== 'insufficient') return true;
    await releaseReservation(trx, { organizationId: organization.id, key: keys.run, now });
    return false;
  });
}
