import type { Principal } from '../contract/principal.ts';
import type { Scope } from '../contract/scope.ts';

/** Who may call a route, and what its handler may rely on. */
export type Access<Caller> = {
  /** `key`: a valid key; `anonymous`: a key may be given; `open`: no key is read and nothing is limited. */
  readonly kind: 'key' | 'anonymous' | 'open';
  /** Any one of these suffices; empty: every valid key. */
  readonly scopes: readonly Scope[];
  /** What an unusable key means on an `anonymous` route: `refuse` 401, `ignore` as if none had been given. */
  readonly invalidKey: 'refuse' | 'ignore';
  /** Narrows the caller for the handler. */
  readonly admit: (principal: Principal | null) => Caller;
};
