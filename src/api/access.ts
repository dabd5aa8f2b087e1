import type { Caller } from '../contract/caller.ts';
import type { Scope } from '../contract/scope.ts';

/** Who may call a route, and what its handler may rely on. */
export type Access<Admitted> = {
  /** `key`: a valid key or login; `anonymous`: one may be given; `open`: none is read and nothing is limited. */
  readonly kind: 'key' | 'anonymous' | 'open';
  /** Any one of these suffices; empty: every valid key or login. */
  readonly scopes: readonly Scope[];
  /** What an unusable key means on an `anonymous` route: `refuse` 401, `ignore` as if none had been given. */
  readonly invalidKey: 'refuse' | 'ignore';
  /** Absent: a login must have an organization to act for; `optional`: it need not. */
  readonly organization?: 'optional';
  /** Instead of the caller's own window, requests are counted by client address against this many a minute. */
  readonly perAddress?: number;
  /** Narrows the caller for the handler. */
  readonly admit: (caller: Caller | null) => Admitted;
};
