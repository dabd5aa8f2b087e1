import { isUtf8 } from 'node:buffer';

/** A file name of an archive: UTF-8 where it is valid, else each byte as the character of its number. */
export function decodeEntryName(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString(isUtf8(bytes) ? 'utf8' : 'latin1');
}
