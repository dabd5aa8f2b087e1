import { encodeBase62 } from './encode-base62.ts';
import { keyChecksum } from './key-checksum.ts';
import type { KeyPrefix } from './key-prefix.ts';

/** A new token: prefix, 32 random bytes as 43 base62 characters, and 6 of checksum. */
export function mintKeyToken(
  prefix: KeyPrefix,
  randomBytes: (count: number) => Uint8Array,
): string {
  const body = encodeBase62(randomBytes(32), 43);
  return `${prefix}${body}${keyChecksum(prefix + body)}`;
}
