import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ApiError } from '../contract/api-error.ts';
import { credentialPath } from './credential-path.ts';
import type { Credential } from './credential.ts';
import type { Terminal } from './terminal.ts';

/** Keeps the login where only its owner can read it, whole or not at all; returns where. */
export async function writeCredential(terminal: Terminal, credential: Credential): Promise<string> {
  const path = credentialPath(terminal);
  if (path === null)
    throw new ApiError(
      'VALIDATION_ERROR',
      'There is no home folder to keep the login in: set HOME.',
    );
  const draft = `${path}.${String(process.pid)}`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rm(draft, { force: true });
    await writeFile(draft, `${JSON.stringify(credential, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    await chmod(draft, 0o600);
    await rename(draft, path);
    return path;
  } catch (cause) {
    throw new ApiError(
      'VALIDATION_ERROR',
      `The login cannot be kept in ${path}: check the permissions of its folder.`,
      {},
      cause,
    );
  }
}
