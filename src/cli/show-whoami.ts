import type { Whoami } from '../contract/whoami.ts';
import { inertJson } from '../render/inert-json.ts';
import { inertText } from '../render/inert-text.ts';
import type { ExitCode } from './exit-code.ts';
import { openServer } from './open-server.ts';
import type { ServerOptions } from './server-options.ts';
import type { Terminal } from './terminal.ts';

/** Asks the server who presents this key or login. */
export async function showWhoami(
  terminal: Terminal,
  options: ServerOptions & { readonly json?: true },
): Promise<ExitCode> {
  const { client, connection } = await openServer(terminal, options);
  const who = await client.whoami();
  if (options.json === true) {
    terminal.writeOut(inertJson(who));
    return 0;
  }
  const rows: [string, string][] = [
    ['server', connection.url],
    ['user', [who.user.name ?? who.user.id, who.user.email].filter(Boolean).join(', ')],
    ['organization', who.org === undefined ? 'none' : `${who.org.name} (${who.org.id})`],
    ['credential', `${credentialText(who)}, from ${connection.source}`],
    ['may', who.apiKey?.scopes.join(' ') ?? 'what your role in the organization allows'],
    ['expires', who.apiKey?.expiresAt ?? who.token?.expiresAt ?? 'never'],
  ];
  terminal.writeOut(rows.map(([name, text]) => `${name.padEnd(14)}${inertText(text)}\n`).join(''));
  return 0;
}

function credentialText({ apiKey, token }: Whoami): string {
  if (apiKey !== undefined) return `key ${apiKey.name ?? apiKey.id} (${apiKey.keyEnv})`;
  return token === undefined ? 'login' : `login of ${token.deviceName ?? token.id}`;
}
