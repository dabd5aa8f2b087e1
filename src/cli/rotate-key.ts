import { ClientError } from '../client/client-error.ts';
import { ApiError } from '../contract/api-error.ts';
import type { ExitCode } from './exit-code.ts';
import { getKey } from './get-key.ts';
import type { KeysOptions } from './keys-options.ts';
import { openKeys } from './open-keys.ts';
import { readExpiry } from './read-expiry.ts';
import { showNewKey } from './show-new-key.ts';
import type { Terminal } from './terminal.ts';

/** A new key with name and scopes of an old one, then the end of the old one; exit code 2 when that end failed. */
export async function rotateKey(
  terminal: Terminal,
  options: KeysOptions & { readonly id: string },
): Promise<ExitCode> {
  const expiresAt = readExpiry(options.expires ?? '90d', terminal.now());
  const { client, organizationId } = await openKeys(terminal, options);
  const old = await getKey(client, { organizationId, id: options.id });
  if (old.revokedAt !== null)
    throw new ApiError(
      'CONFLICT',
      `${old.id} is revoked: make a new one with skillgate keys create.`,
    );
  const key = await client.createKey(organizationId, {
    name: old.name ?? old.id,
    scopes: old.scopes,
    expiresAt,
    format: old.prefix.startsWith('sk-') ? 'sk' : 'sq',
  });
  showNewKey(terminal, key);
  try {
    await client.revokeKey(organizationId, old.id);
  } catch (error) {
    if (!(error instanceof ClientError)) throw error;
    terminal.writeError(
      `${old.id} is still valid (${error.message}): run skillgate keys revoke ${old.id}.\n`,
    );
    return 2;
  }
  terminal.writeError(`${old.id} is revoked\n`);
  return 0;
}
