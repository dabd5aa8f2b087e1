import { createHash } from 'node:crypto';
import { ApiError } from '../contract/api-error.ts';
import { findPlan } from '../contract/find-plan.ts';
import type { Caller } from '../contract/caller.ts';
import type { RateLimit } from '../contract/rate-limit.ts';
import { authenticate } from '../use-cases/authenticate.ts';
import type { Deps } from '../use-cases/deps.ts';
import { findRefusal } from './find-refusal.ts';
import type { Route } from './route.ts';

const REFUSALS_PER_MINUTE = 30;
const ANONYMOUS_READS_PER_MINUTE = 60;

export type IdentifiedCaller = {
  readonly caller: Caller | null;
  /** The window this request was counted in; null on open routes. */
  readonly rateLimit: RateLimit | null;
  /** Set when the request must be refused: 401, 429 or 403, in this order. */
  readonly error: ApiError | null;
};

type Input = {
  readonly access: Route['access'];
  readonly authorization: string | undefined;
  /** False: a cookie that a page of another origin made the browser send; it is no credential then. */
  readonly isSameOrigin: boolean;
  /** The organization a login wants to act for. */
  readonly organizationId: string | undefined;
  readonly address: string;
  /** `peek` shows the window without counting the request. */
  readonly mode: 'consume' | 'peek';
};

/** Checks credential, limit and scope, and says in which window the request was counted. */
export async function identifyCaller(deps: Deps, input: Input): Promise<IdentifiedCaller> {
  const { access } = input;
  if (access.kind === 'open') return { caller: null, rateLimit: null, error: null };
  if (input.authorization === undefined) return countAnonymous(deps, input);
  if (!input.isSameOrigin) return refuseForeignPage(deps, input);
  const outcome = await authenticate(deps, input);
  if (outcome.kind === 'refused') {
    if (access.invalidKey === 'ignore') return countAnonymous(deps, input);
    return countRefusal(deps, { ...input, reason: outcome.reason });
  }
  const { principal, login, isLocked } = outcome;
  const window = await count(deps, { ...input, ...chooseWindow(deps, { input, outcome }) });
  return {
    caller: { principal, login, isLocked },
    rateLimit: window.rateLimit,
    error: window.error ?? findRefusal({ access, principal, isLocked }),
  };
}

/** Never an answer to the forger's benefit: where no credential is needed the cookie counts as none, else it is refused. */
async function refuseForeignPage(deps: Deps, input: Input): Promise<IdentifiedCaller> {
  if (input.access.invalidKey === 'ignore') return countAnonymous(deps, input);
  const refused = await countRefusal(deps, { ...input, reason: 'missing' });
  const forbidden = new ApiError(
    'FORBIDDEN',
    'A session cookie changes things only from the pages of this server; send a bearer token.',
  );
  return refused.error?.code === 'RATE_LIMITED' ? refused : { ...refused, error: forbidden };
}

async function countAnonymous(deps: Deps, input: Input): Promise<IdentifiedCaller> {
  const { access, address } = input;
  if (access.kind !== 'anonymous') return countRefusal(deps, { ...input, reason: 'missing' });
  const window = await count(deps, {
    ...input,
    ...(perAddressWindow(input) ?? {
      key: `read:${hashAddress(address)}`,
      limit: ANONYMOUS_READS_PER_MINUTE,
    }),
  });
  return { caller: null, ...window };
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
  return { caller: null, rateLimit: window.rateLimit, error: window.error ?? refusal };
}

type Window = { readonly key: string; readonly limit: number };

function chooseWindow(
  deps: Deps,
  { input, outcome }: { readonly input: Input; readonly outcome: Caller },
): Window {
  const own = perAddressWindow(input);
  if (own !== null) return own;
  const { principal, login } = outcome;
  // A person without an organization has the limits that a new one would get.
  const plan = findPlan(principal?.planId ?? deps.settings.defaultPlan);
  return { key: `key:${principal?.keyId ?? login?.id ?? ''}`, limit: plan.requestsPerMinute };
}

function perAddressWindow({ access, address }: Input): Window | null {
  const { perAddress } = access;
  return perAddress === undefined
    ? null
    : { key: `auth:${hashAddress(address)}`, limit: perAddress };
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
