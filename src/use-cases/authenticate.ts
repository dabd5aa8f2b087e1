import { createHash } from 'node:crypto';
import { authenticateKey } from './authenticate-key.ts';
import { authenticateLogin } from './authenticate-login.ts';
import type { Authentication } from './authentication.ts';
import type { Deps } from './deps.ts';
import { readCredential } from './read-credential.ts';

/**
 * Finds out who is calling. Form, checksum, signature and environment are checked before the database is asked;
 * revocation, expiry and membership count from the next request on, so nothing is cached.
 */
export async function authenticate(
  deps: Deps,
  input: {
    readonly authorization: string | undefined;
    /** The organization a login wants to act for; heeded only if its person is a member of it. */
    readonly organizationId?: string | undefined;
  },
): Promise<Authentication> {
  if (input.authorization === undefined) return { kind: 'refused', reason: 'missing' };
  const credential = await readCredential(deps, input.authorization);
  if (credential === null) return { kind: 'refused', reason: 'malformed' };
  const wanted = input.organizationId;
  if (credential.kind === 'session') {
    if (credential.isExpired) return { kind: 'refused', reason: 'expired' };
    return authenticateLogin(deps, { by: { id: credential.id }, wanted });
  }
  const { token, prefix } = credential;
  if (prefix === 'sqcli_') {
    const sha256 = createHash('sha256').update(token).digest();
    return authenticateLogin(deps, { by: { sha256 }, wanted });
  }
  return authenticateKey(deps, { token, prefix });
}
