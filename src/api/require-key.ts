import { ApiError } from '../contract/api-error.ts';
import type { Principal } from '../contract/principal.ts';
import type { Scope } from '../contract/scope.ts';
import type { Access } from './access.ts';
import { noOrganization } from './no-organization.ts';

/** The route needs a key or login that carries one of the scopes, or any when none is named, and an organization. */
export function requireKey(...scopes: readonly Scope[]): Access<Principal> {
  return {
    kind: 'key',
    scopes,
    invalidKey: 'refuse',
    admit(caller) {
      if (caller === null) throw new ApiError('UNAUTHORIZED', 'Send a key as a bearer token.');
      if (caller.principal === null) throw noOrganization();
      return caller.principal;
    },
  };
}
