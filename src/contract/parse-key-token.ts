import { keyChecksum } from './key-checksum.ts';
import type { KeyPrefix } from './key-prefix.ts';

// Longest first: `sq_dev_…` also begins with `sq_`.
const prefixes = ['sq_dev_', 'sqcli_', 'sq_', 'sk-'] as const satisfies readonly KeyPrefix[];
const bodyAndChecksum = /^[0-9A-Za-z]{49}$/;

/** The prefix of a well-formed token; null when length, alphabet or checksum is wrong. Asks no database. */
export function parseKeyToken(text: string): { readonly prefix: KeyPrefix } | null {
  const prefix = prefixes.find((candidate) => text.startsWith(candidate));
  if (prefix === undefined) return null;
  if (!bodyAndChecksum.test(text.slice(prefix.length))) return null;
  const isSound = text.slice(-6) === keyChecksum(text.slice(0, -6));
  return isSound ? { prefix } : null;
}
