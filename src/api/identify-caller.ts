import { createHash } from 'node:crypto';
import { ApiError } from '../contract/api-error.ts';
import { findPlan } from '../contract/find-plan.ts';
import type { Principal } from '../contract/principal.ts';
import type { RateLimit } from '../contract/rate-limit.ts';
import { authenticate } from '../use-cases/authenticate.ts';
import type { Deps } from '../use-cases/deps.ts';
import { hasScope } from '../use-cases/has-scope.ts';
import type { Route } from './route.ts';

const REFUSALS_PER_MINUTE = 30;
const ANONYMOUS_READS_PER_MINUTE = 60;

export type IdentifiedCaller = {
  readonly principal: Principal | null;
  /** The window this request was counted in; null on open routes. */
  readonly rateLimit: RateLimit | null;
  /** Set when the request must be refused: 401, 429 or 403, in this order. */
  readonly error: ApiError | null;
};

type Input = {
  readonly access: Route['access'];
  readonly authorization: string | undefined;
  readonly address: string;
  /** `peek` shows the window without counting the request. */
  readonly mode: 'consume' | 'peek';
};

/** Checks key, limit and scope, and says in which window the request was counted. */
export async function identifyCaller(deps: Deps, input: Input): Promise<IdentifiedCaller> {
  if (input.access.kind === 'open') return { principal: null, rateLimit: null, error: null };
  if (input.authorization === undefined) return countAnonymous(deps, input);
  const outcome = await authenticate(deps, { authorization: input.authorization });
  if (outcome.kind === 'refused') {
    if (input.access.invalidKey === 'ignore') return countAnonymous(deps, input);
    return countRefusal(deps, { ...input, reason: outcome.reason });
  }
  return countKey(deps, { ...input, principal: outcome.principal, isLocked: outcome.isLocked });
}

async function countAnonymous(deps: Deps, input: Input): Promise<IdentifiedCaller> {
  if (input.access.kind !== 'anonymous') return countRefusal(deps, { ...input, reason: 'missing' });
  const window = await count(deps, {
    ...input,
    key: `read:${hashAddress(input.address)}`,
    limit: ANONYMOUS_READS_PER_MINUTE,
  });
  return { principal: null, ...window };
}

async function countRefusal(
  deps: Deps,
  input: Input & { readonly reason: string },
): Promise<IdentifiedCaller> {
  const window = await count(deps, {
    ...input,
    key: `address:${hashAddress(input.address)}`,
    limit: REFUSALS_PER_MINUTE,
  });
  const refusal = new ApiError(
    'UNAUTHORIZED',
    input.reason === 'missing'
      ? 'Send a valid key as "Authorization: Bearer <key>".'
      : 'The key is not usable; send a valid one as "Authorization: Bearer <key>".',
    { fields: { reason: input.reason } },
  );
  return { principal: null, rateLimit: window.rateLimit, error: window.error ?? refusal };
}

async function countKey(
  deps: Deps,
  input: Input & { readonly principal: Principal; readonly isLocked: boolean },
): Promise<IdentifiedCaller> {
  const { principal } = input;
  const plan = findPlan(principal.planId);
  const window = await count(deps, {
    ...input,
    key: `key:${principal.keyId}`,
    limit: plan.requestsPerMinute,
  });
  return {
    principal,
    rateLimit: window.rateLimit,
    error: window.error ?? findRefusal(input),
  };
}

function findRefusal(
  input: Input & { readonly principal: Principal; readonly isLocked: boolean },
): ApiError | null {
  if (input.isLocked) {
    return new ApiError('ORG_LOCKED', 'The organization is locked; ask its administrator.');
  }
  const [scope] = input.access.scopes;
  const isAllowed = input.access.scopes.some((wanted) => hasScope(input.principal, wanted));
  if (scope === undefined || isAllowed) return null;
  return new ApiError('FORBIDDEN', `The key lacks the scope ${scope}; use one that carries it.`, {
    fields: { requiredScope: scope },
  });
}

async function count(
  deps: Deps,
  input: { readonly key: string; readonly limit: number; readonly mode: 'consume' | 'peek' },
): Promise<{ readonly rateLimit: RateLimit; readonly error: ApiError | null }> {
  const window = await deps.rateLimiter[input.mode](input.key, input.limit);
  const rateLimit = { limit: window.limit, remaining: window.remaining, reset: window.reset };
  if (window.allowed) return { rateLimit, error: null };
  const seconds = Math.max(1, Math.ceil(window.reset - deps.clock().getTime() / 1000));
  return {
    rateLimit,
    error: new ApiError(
      'RATE_LIMITED',
      `Too many requests; try again in ${String(seconds)} seconds.`,
      { retryAfter: seconds },
    ),
  };
}

/** Addresses of people are not written to the limits table as they are. */
function hashAddress(address: string): string {
  return createHash('sha256').update(address).digest('base64url').slice(0, 22);
}
