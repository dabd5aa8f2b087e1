import { crc32 } from 'node:zlib';
import { encodeBase62 } from './encode-base62.ts';

/** CRC-32 of prefix and body as 6 base62 characters: a typo is refused before the database is asked. */
export function keyChecksum(prefixAndBody: string): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(prefixAndBody));
  return encodeBase62(bytes, 6);
}
