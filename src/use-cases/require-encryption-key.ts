import { ApiError } from '../contract/api-error.ts';
import type { Deps } from './deps.ts';

/** The key that seals secrets in the database. Throws SERVICE_UNAVAILABLE where the operator gave none. */
export function requireEncryptionKey(deps: Pick<Deps, 'settings'>): Uint8Array {
  const { encryptionKey } = deps.settings;
  if (encryptionKey !== undefined) return encryptionKey;
  throw new ApiError(
    'SERVICE_UNAVAILABLE',
    'Secrets cannot be kept here: the operator sets SKILLGATE_ENCRYPTION_KEY and restarts.',
    { retryAfter: 3600 },
  );
}
