import type { Principal } from '../contract/principal.ts';
import type { Scope } from '../contract/scope.ts';

/** `admin` implies every scope inside the key's organization. */
export function hasScope(principal: Principal, scope: Scope): boolean {
  return principal.scopes.includes(scope) || principal.scopes.includes('admin');
}
