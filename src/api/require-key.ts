import { ApiError } from '../contract/api-error.ts';
import type { Principal } from '../contract/principal.ts';
import type { Scope } from '../contract/scope.ts';
import type { Access } from './access.ts';

/** The route needs a valid key that carries one of the scopes, or any valid key when none is named. */
export function requireKey(...scopes: readonly Scope[]): Access<Principal> {
  return {
    kind: 'key',
    scopes,
    invalidKey: 'refuse',
    admit(principal) {
      if (principal === null) throw new ApiError('UNAUTHORIZED', 'Send a key as a bearer token.');
      return principal;
    },
  };
}
