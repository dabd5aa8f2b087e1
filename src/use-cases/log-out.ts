import { ApiError } from '../contract/api-error.ts';
import type { Caller } from '../contract/caller.ts';
import { revokeLogins } from '../store/logins/revoke-logins.ts';
import type { Deps } from './deps.ts';

/** Ends the presented login token or session. */
export async function logOut(
  deps: Deps,
  input: { readonly caller: Caller },
): Promise<{ readonly success: true }> {
  const { login } = input.caller;
  if (login === null) {
    throw new ApiError('FORBIDDEN', 'An API key does not log out; revoke it instead.');
  }
  await deps.database.transaction((trx) => revokeLogins(trx, { id: login.id, now: deps.clock() }));
  return { success: true };
}
