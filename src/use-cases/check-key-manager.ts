import { ApiError } from '../contract/api-error.ts';
import type { Principal } from '../contract/principal.ts';
import { hasScope } from './has-scope.ts';

/** Keys are managed by instance administrators and by keys that carry `admin`. */
export function checkKeyManager(principal: Principal): void {
  if (principal.isInstanceAdmin || hasScope(principal, 'admin')) return;
  throw new ApiError(
    'FORBIDDEN',
    'API keys cannot manage API keys; use a key that carries admin.',
    { fields: { requiredScope: 'admin' } },
  );
}
