import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';

export type PrivateKeyReading =
  | { readonly kind: 'missing' }
  | { readonly kind: 'broken'; readonly problem: string }
  | { readonly kind: 'key'; readonly pem: string };

/** The App's key from a variable (PEM, PEM with `\n` in one line, or base64 of it) or from a file. */
export function readPrivateKey(input: {
  readonly inline: string | undefined;
  readonly path: string | undefined;
}): PrivateKeyReading {
  if (input.inline === undefined && input.path === undefined) return { kind: 'missing' };
  const name = input.inline === undefined ? 'PRIVATE_KEY_PATH' : 'PRIVATE_KEY';
  const text = input.inline ?? readFile(input.path ?? '');
  if (text === null) {
    return { kind: 'broken', problem: `${name} cannot be read: set the path of a PEM file` };
  }
  const unfolded = text.replaceAll('\\n', '\n').trim();
  const pem = unfolded.startsWith('-----BEGIN')
    ? unfolded
    : Buffer.from(unfolded, 'base64').toString('utf8');
  try {
    createPrivateKey(pem);
    return { kind: 'key', pem };
  } catch {
    return {
      kind: 'broken',
      problem: `${name} is not a private key: set the PEM of the GitHub App`,
    };
  }
}

function readFile(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
