import { ApiError } from '../contract/api-error.ts';
import { findPlan } from '../contract/find-plan.ts';
import type { Plan } from '../contract/plan.ts';
import type { Principal } from '../contract/principal.ts';
import type { Scope } from '../contract/scope.ts';
import type { Access } from './access.ts';
import { requireKey } from './require-key.ts';

/** The route needs a key with one of the scopes, of an organization whose plan has the feature. */
export function requireFeature(
  feature: Plan['features'][number],
  ...scopes: readonly Scope[]
): Access<Principal> {
  const access = requireKey(...scopes);
  return {
    ...access,
    admit(caller) {
      const principal = access.admit(caller);
      const plan = findPlan(principal.planId);
      if (plan.features.includes(feature)) return principal;
      throw new ApiError(
        'UPGRADE_REQUIRED',
        `The plan ${plan.name} does not include ${feature}; ask the operator for one that does.`,
      );
    },
  };
}
