import { releaseReservation } from '../store/ledger/release-reservation.ts';
import { reserveCredits } from '../store/ledger/reserve-credits.ts';
import type { Deps } from './deps.ts';
import { judgeChargeKey } from './judge-charge-key.ts';
import type { ScanJob } from './scan-job.ts';

/** Longer than a judged scan takes; the janitor frees what a crash left held. */
const HOLD_MS = 600_000;

/** Holds what the judge will cost. False: the credits do not cover it beside the scan itself, and nothing is held. */
export async function reserveJudge(
  deps: Deps,
  input: {
    readonly job: Pick<ScanJob, 'organizationId' | 'scanId'>;
    readonly units: number;
    readonly owed: number;
  },
): Promise<boolean> {
  const { organizationId, scanId } = input.job;
  const now = deps.clock();
  const hold = { organizationId, key: judgeChargeKey(scanId), now };
  return deps.database.tenant(organizationId, async (trx) => {
    const outcome = await reserveCredits(trx, {
      ...hold,
      feature: 'llm_judge',
      units: input.units,
      expiresAt: new Date(now.getTime() + HOLD_MS),
    });
    if (outcome.kind === 'insufficient') return false;
    if (outcome.balance.unlimited || outcome.balance.total >= input.owed) return true;
    await releaseReservation(trx, hold);
    return false;
  });
}
