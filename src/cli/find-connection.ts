import { ApiError } from '../contract/api-error.ts';
import type { Connection } from './connection.ts';
import { readCredential } from './read-credential.ts';
import type { ServerOptions } from './server-options.ts';
import { serverUrl } from './server-url.ts';
import type { Terminal } from './terminal.ts';

/**
 * The server a command talks to, and its key: from the command line, the environment or the kept login, in this order.
 * A key that is set is the one that is used, whatever a server says of it. Null where no server is named.
 */
export async function findConnection(
  terminal: Terminal,
  { apiUrl, apiKey }: ServerOptions,
  { mayUseLoginUrl = false }: { readonly mayUseLoginUrl?: boolean } = {},
): Promise<Connection | null> {
  const { environment } = terminal;
  const named = serverUrl(apiUrl, environment);
  const given = apiKey?.trim() ?? '';
  const fromEnvironment = environment['SKILLGATE_API_KEY']?.trim() ?? '';
  if (named === null && !mayUseLoginUrl) {
    if (given === '') return null;
    throw new ApiError('VALIDATION_ERROR', '--api-key needs a server: add --api-url.');
  }
  if (named !== null && given !== '') return { url: named, key: given, source: '--api-key' };
  if (named !== null && fromEnvironment !== '')
    return { url: named, key: fromEnvironment, source: 'SKILLGATE_API_KEY' };
  const login = await readCredential(terminal);
  const url = named ?? login?.url ?? null;
  if (url === null) return null;
  if (given !== '') return { url, key: given, source: '--api-key' };
  if (fromEnvironment !== '') return { url, key: fromEnvironment, source: 'SKILLGATE_API_KEY' };
  if (login?.url === url) return { url, key: login.token, source: 'login' };
  throw new ApiError(
    'UNAUTHORIZED',
    `There is no key for ${url}: set SKILLGATE_API_KEY, or run skillgate login --api-url ${url}.`,
  );
}
