import { createHash } from 'node:crypto';
import type { KeyPrefix } from '../contract/key-prefix.ts';
import type { Db } from '../store/db.ts';
import { findKeyByHash, type FoundKey } from '../store/keys/find-key-by-hash.ts';
import { touchKey } from '../store/keys/touch-key.ts';
import type { Authentication } from './authentication.ts';
import type { Deps } from './deps.ts';
import { parseScopes } from './parse-scopes.ts';

/** Who a well-formed key acts for. */
export async function authenticateKey(
  deps: Deps,
  input: { readonly token: string; readonly prefix: KeyPrefix },
): Promise<Authentication> {
  if (!fitsEnvironment(input.prefix, deps.settings.environment)) {
    return { kind: 'refused', reason: 'wrong_environment' };
  }
  const sha256 = createHash('sha256').update(input.token).digest();
  const now = deps.clock();
  const key = await deps.database.transaction((trx) => useKey(trx, { sha256, now }));
  if (key === null) return { kind: 'refused', reason: 'unknown' };
  if (key.revokedAt !== null) return { kind: 'refused', reason: 'revoked' };
  if (key.expiresAt !== null && key.expiresAt <= now) return { kind: 'refused', reason: 'expired' };
  return {
    kind: 'authenticated',
    isLocked: key.isLocked,
    login: null,
    principal: {
      keyId: key.keyId,
      credential: 'api-key',
      organizationId: key.organizationId,
      userId: key.userId,
      scopes: parseScopes(key.scopes),
      role: null,
      planId: key.planId,
      repositoryId: key.repositoryId,
      isInstanceAdmin: key.kind === 'bootstrap',
    },
  };
}

/** Notes the use of a live key, at most once a minute: most requests only read. */
async function useKey(
  trx: Db,
  input: { readonly sha256: Uint8Array; readonly now: Date },
): Promise<FoundKey | null> {
  const { now } = input;
  const key = await findKeyByHash(trx, input);
  if (key === null || key.revokedAt !== null) return key;
  const isStale = key.lastUsedAt === null || now.getTime() - key.lastUsedAt.getTime() >= 60_000;
  if (isStale) await touchKey(trx, { keyId: key.keyId, now });
  return key;
}

/** `sk-` keys carry no environment; `sq_` belongs to production, `sq_dev_` to everything else. */
function fitsEnvironment(prefix: KeyPrefix, environment: 'production' | 'development'): boolean {
  if (prefix === 'sq_') return environment === 'production';
  if (prefix === 'sq_dev_') return environment !== 'production';
  return true;
}
