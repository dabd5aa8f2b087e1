import { ApiError } from '../contract/api-error.ts';
import type { Principal } from '../contract/principal.ts';
import type { Access } from './access.ts';
import { requireKey } from './require-key.ts';

/** The route is for administrators of the instance only. */
export function requireAdmin(): Access<Principal> {
  const access = requireKey();
  return {
    ...access,
    admit(caller) {
      const principal = access.admit(caller);
      if (principal.isInstanceAdmin) return principal;
      throw new ApiError(
        'FORBIDDEN',
        'This is for administrators of the instance; use the bootstrap key, or ask the operator.',
      );
    },
  };
}
