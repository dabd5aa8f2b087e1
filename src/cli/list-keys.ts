import type { ApiKeyView } from '../contract/api-key-view.ts';
import { inertJson } from '../render/inert-json.ts';
import { inertText } from '../render/inert-text.ts';
import type { ExitCode } from './exit-code.ts';
import type { KeysOptions } from './keys-options.ts';
import { openKeys } from './open-keys.ts';
import type { Terminal } from './terminal.ts';

/** One line a key. */
export async function listKeys(terminal: Terminal, options: KeysOptions): Promise<ExitCode> {
  const { client, organizationId } = await openKeys(terminal, options);
  const keys = await client.listKeys(organizationId);
  if (options.json === true) {
    terminal.writeOut(inertJson({ apiKeys: keys }));
    return 0;
  }
  const now = terminal.now().getTime();
  const rows = [
    ['ID', 'KEY', 'STATE', 'LAST USED', 'NAME', 'MAY'],
    ...keys.map((key) => [
      key.id,
      `${key.prefix}…`,
      stateOf(key, now),
      key.lastUsedAt?.slice(0, 10) ?? 'never',
      inertText(key.name ?? ''),
      key.scopes.join(' '),
    ]),
  ];
  const widths =
    rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  terminal.writeOut(`${lines.join('\n')}\n`);
  return 0;
}

function stateOf({ revokedAt, expiresAt }: ApiKeyView, now: number): string {
  if (revokedAt !== null) return `revoked ${revokedAt.slice(0, 10)}`;
  if (expiresAt === null) return 'live, no end';
  return `${Date.parse(expiresAt) <= now ? 'expired' : 'live until'} ${expiresAt.slice(0, 10)}`;
}
