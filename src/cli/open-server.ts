import type { Client } from '../client/create-client.ts';
import { ApiError } from '../contract/api-error.ts';
import type { Connection } from './connection.ts';
import { findConnection } from './find-connection.ts';
import type { ServerOptions } from './server-options.ts';
import type { Terminal } from './terminal.ts';

/** The server that a command needs: the named one, or the one of the kept login. */
export async function openServer(
  terminal: Terminal,
  options: ServerOptions,
): Promise<{ readonly connection: Connection; readonly client: Client }> {
  const connection = await findConnection(terminal, options, { mayUseLoginUrl: true });
  if (connection === null)
    throw new ApiError(
      'VALIDATION_ERROR',
      'No server is named: give --api-url, set SKILLGATE_URL, or sign in with skillgate login.',
    );
  const { createClient } = await import('../client/create-client.ts');
  return { connection, client: createClient(connection) };
}
