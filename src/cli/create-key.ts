import { ApiError } from '../contract/api-error.ts';
import { Scope } from '../contract/scope.ts';
import { closestWord } from '../engine/closest-word.ts';
import type { ExitCode } from './exit-code.ts';
import type { KeysOptions } from './keys-options.ts';
import { openKeys } from './open-keys.ts';
import { readExpiry } from './read-expiry.ts';
import { showNewKey } from './show-new-key.ts';
import type { Terminal } from './terminal.ts';

/** Makes a key with the named scopes or preset. */
export async function createKey(terminal: Terminal, options: KeysOptions): Promise<ExitCode> {
  const { name = '', scope, preset, expires = '90d', format = 'sq' } = options;
  if ((scope === undefined) === (preset === undefined))
    throw new ApiError('VALIDATION_ERROR', 'Give --scope or --preset, one of them.');
  const scopes = scope?.map(toScope);
  const expiresAt = readExpiry(expires, terminal.now());
  const { client, organizationId } = await openKeys(terminal, options);
  const key = await client.createKey(organizationId, {
    ...{ name, expiresAt, format },
    ...(scopes === undefined ? {} : { scopes }),
    ...(preset === undefined ? {} : { preset }),
  });
  showNewKey(terminal, key);
  return 0;
}

function toScope(word: string): Scope {
  const parsed = Scope.safeParse(word);
  if (parsed.success) return parsed.data;
  const near = closestWord({ word, candidates: Scope.options });
  const hint = near === null ? '' : ` Did you mean ${near}?`;
  throw new ApiError(
    'VALIDATION_ERROR',
    `There is no scope "${word}".${hint} There are ${Scope.options.join(', ')}.`,
  );
}
