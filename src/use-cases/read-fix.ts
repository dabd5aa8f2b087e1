import { ApiError } from '../contract/api-error.ts';
import type { FixResponse } from '../contract/fix-response.ts';
import type { Principal } from '../contract/principal.ts';
import type { RateLimit } from '../contract/rate-limit.ts';
import { findFix } from '../store/fixes/find-fix.ts';
import type { Deps } from './deps.ts';
import { getScanInReach } from './get-scan-in-reach.ts';

/** A stored fix, with the caller's own window. */
export async function readFix(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly fixId: string;
    readonly rateLimit: RateLimit | null;
  },
): Promise<FixResponse> {
  const { principal, fixId } = input;
  const { organizationId } = principal;
  return deps.database.tenant(organizationId, async (trx) => {
    const fix = /^fix_\w{1,60}$/.test(fixId)
      ? await findFix(trx, { organizationId, fixId, now: deps.clock() })
      : null;
    if (fix === null) {
      throw new ApiError('NOT_FOUND', 'There is no such fix here; check the id.');
    }
    await getScanInReach(trx, { principal, scanId: fix.scanId });
    if (fix.response === null) {
      throw new ApiError(
        'CONTENT_UNAVAILABLE',
        'The content of this fix is no longer kept; scan and fix the content again.',
      );
    }
    return { ...fix.response, rate_limit: input.rateLimit };
  });
}
