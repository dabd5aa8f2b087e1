import { rm } from 'node:fs/promises';
import { ClientError } from '../client/client-error.ts';
import { createClient } from '../client/create-client.ts';
import { credentialPath } from './credential-path.ts';
import type { Credential } from './credential.ts';
import type { ExitCode } from './exit-code.ts';
import { readCredential } from './read-credential.ts';
import type { Terminal } from './terminal.ts';

/** Removes the login from this machine whatever the server says; exit code 2 when the server did not hear of it. */
export async function logOut(terminal: Terminal): Promise<ExitCode> {
  const credential = await readCredential(terminal).catch(() => null);
  const path = credentialPath(terminal);
  if (path !== null) await rm(path, { force: true });
  if (credential === null) {
    terminal.writeError('not signed in\n');
    return 0;
  }
  return revoke(terminal, credential);
}

async function revoke(terminal: Terminal, { url, token }: Credential): Promise<ExitCode> {
  try {
    await createClient({ url, key: token }).logOut();
  } catch (error) {
    if (!(error instanceof ClientError)) throw error;
    // Revoked or expired there already.
    if (error.status !== 401) {
      terminal.writeError(
        `removed here, but ${url} did not end it (${error.message}): revoke it there, or wait for its end.\n`,
      );
      return 2;
    }
  }
  terminal.writeError(`signed out of ${url}\n`);
  return 0;
}
