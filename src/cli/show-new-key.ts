import type { IssuedApiKey } from '../contract/issued-api-key.ts';
import { inertText } from '../render/inert-text.ts';
import type { Terminal } from './terminal.ts';

/** The token alone on standard output, so that it can be piped into a secret store; the rest on standard error. */
export function showNewKey(terminal: Terminal, key: IssuedApiKey): void {
  terminal.writeError(
    `${key.id}: ${inertText(key.name)} may ${key.scopes.join(' ')}, expires ${key.expiresAt ?? 'never'}\n` +
      'The key is shown this once; nothing of it is kept here.\n',
  );
  terminal.writeOut(`${key.token}\n`);
}
