import { creditCost } from '../contract/credit-cost.ts';
import { findPlan } from '../contract/find-plan.ts';
import type { Principal } from '../contract/principal.ts';
import { readBalance } from '../store/ledger/read-balance.ts';
import { readScanQuota } from '../store/scans/read-scan-quota.ts';
import type { Deps } from './deps.ts';
import { insufficientCredits } from './insufficient-credits.ts';
import { quotaExceeded } from './quota-exceeded.ts';

/** Refuses before any work what the transaction at the end would refuse anyway: quota first, then credits. */
export async function checkScanAllowance(
  deps: Deps,
  input: { readonly principal: Principal; readonly now: Date },
): Promise<void> {
  const { organizationId, planId } = input.principal;
  const { scansPerMonth: limit, monthlyCredits } = findPlan(planId);
  if (limit < 0 && monthlyCredits < 0) return;
  await deps.database.tenant(organizationId, async (trx) => {
    if (limit >= 0) {
      const quota = await readScanQuota(trx, { organizationId, now: input.now });
      if (quota.used >= limit) throw quotaExceeded(deps, { limit, reset: quota.reset });
    }
    const balance = await readBalance(trx, { organizationId, now: input.now });
    const required = creditCost('scan', 1);
    if (!balance.unlimited && balance.total < required) {
      throw insufficientCredits(deps, { required, balance });
    }
  });
}
