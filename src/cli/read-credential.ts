import { readFile } from 'node:fs/promises';
import { ApiError } from '../contract/api-error.ts';
import { credentialPath } from './credential-path.ts';
import type { Credential } from './credential.ts';
import type { Terminal } from './terminal.ts';

/** The kept login, or null. A file that is none of ours is an error: it must not look like "not signed in". */
export async function readCredential(terminal: Terminal): Promise<Credential | null> {
  const path = credentialPath(terminal);
  const text = path === null ? null : await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const { Credential: schema } = await import('./credential.ts');
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new ApiError(
    'VALIDATION_ERROR',
    `The login in ${path ?? ''} cannot be read: remove it with skillgate logout, and sign in again.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
