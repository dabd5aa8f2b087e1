import { ApiError } from '../contract/api-error.ts';
import type { Principal } from '../contract/principal.ts';
import { hasScope } from './has-scope.ts';

/** Keys are managed by owners and admins, instance administrators, and keys that carry `admin`. */
export function checkKeyManager(principal: Principal): void {
  if (principal.isInstanceAdmin || hasScope(principal, 'admin')) return;
  if (principal.credential !== 'api-key') {
    throw new ApiError('FORBIDDEN', 'Keys are managed by the owner and the admins.', {
      fields: { requiredRole: 'admin' },
    });
  }
  throw new ApiError(
    'FORBIDDEN',
    'API keys cannot manage API keys; use a key that carries admin.',
    { fields: { requiredScope: 'admin' } },
  );
}
