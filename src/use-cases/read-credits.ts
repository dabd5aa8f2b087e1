import { ApiError } from '../contract/api-error.ts';
import type { Credits } from '../contract/credits.ts';
import { findPlan } from '../contract/find-plan.ts';
import { prices } from '../contract/prices.ts';
import { pricingVersion } from '../contract/pricing-version.ts';
import type { Principal } from '../contract/principal.ts';
import { readBalance } from '../store/ledger/read-balance.ts';
import { findOrganization } from '../store/organizations/find-organization.ts';
import type { Deps } from './deps.ts';
import { findCreditsOrganization } from './find-credits-organization.ts';
import { showBalance } from './show-balance.ts';

/** Balance, plan and prices of the caller's organization, or of one that an instance administrator names. */
export async function readCredits(
  deps: Deps,
  input: { readonly principal: Principal; readonly organizationId: string | undefined },
): Promise<Credits> {
  const organizationId = findCreditsOrganization(input.principal, input.organizationId);
  return deps.database.tenant(organizationId, async (trx) => {
    const organization = await findOrganization(trx, { id: organizationId });
    if (organization === null) {
      throw new ApiError('FORBIDDEN', 'There is no such organization.');
    }
    const balance = await readBalance(trx, { organizationId, now: deps.clock() });
    const { parallelRuns: _, ...plan } = findPlan(organization.planId);
    return {
      balance: showBalance(balance),
      reserved: balance.reserved,
      plan: { ...plan, features: [...plan.features], unlimitedCredits: balance.unlimited },
      pricing: prices,
      pricingVersion,
    };
  });
}
