import { findPlan } from '../contract/find-plan.ts';
import { pricingVersion } from '../contract/pricing-version.ts';
import type { Principal } from '../contract/principal.ts';
import type { ScanResponse } from '../contract/scan-response.ts';
import type { Db } from '../store/db.ts';
import { chargeCredits } from '../store/ledger/charge-credits.ts';
import { consumeScanQuota } from '../store/scans/consume-scan-quota.ts';
import type { Deps } from './deps.ts';
import { insufficientCredits } from './insufficient-credits.ts';
import { quotaExceeded } from './quota-exceeded.ts';
import type { ScanJob } from './scan-job.ts';

/** Counts the scan and debits it, inside the transaction that stores it; throws 429 or 402, and then nothing stays. */
export async function chargeScan(
  deps: Deps,
  trx: Db,
  input: { readonly principal: Principal; readonly job: ScanJob; readonly now: Date },
): Promise<Pick<ScanResponse, 'quota' | 'credits'>> {
  const { principal, job, now } = input;
  const { organizationId } = principal;
  const limit = findPlan(principal.planId).scansPerMonth;
  const { isAllowed, ...quota } = await consumeScanQuota(trx, { organizationId, limit, now });
  if (!isAllowed) throw quotaExceeded(deps, quota);
  const charge = await chargeCredits(trx, {
    organizationId,
    feature: 'scan',
    units: 1,
    key: job.chargeKey,
    scanId: job.scanId,
    now,
  });
  if (charge.kind === 'insufficient') throw insufficientCredits(deps, charge);
  return { quota, credits: { charged: charge.charged, pricing_version: pricingVersion } };
}
