import type { Caller } from '../contract/caller.ts';

type KeyRefusal = 'missing' | 'malformed' | 'unknown' | 'expired' | 'revoked' | 'wrong_environment';

/** Who presented a credential, or why it is not usable. */
export type Authentication =
  | ({ readonly kind: 'authenticated' } & Caller)
  | { readonly kind: 'refused'; readonly reason: KeyRefusal };
