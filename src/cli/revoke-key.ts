import type { ExitCode } from './exit-code.ts';
import { getKey } from './get-key.ts';
import type { KeysOptions } from './keys-options.ts';
import { openKeys } from './open-keys.ts';
import type { Terminal } from './terminal.ts';

/** Ends a key; ending it again is no fault. */
export async function revokeKey(
  terminal: Terminal,
  options: KeysOptions & { readonly id: string },
): Promise<ExitCode> {
  const { client, organizationId } = await openKeys(terminal, options);
  const { id } = await getKey(client, { organizationId, id: options.id });
  const { revokedAt } = await client.revokeKey(organizationId, id);
  terminal.writeError(`${id} is revoked since ${revokedAt}\n`);
  return 0;
}
