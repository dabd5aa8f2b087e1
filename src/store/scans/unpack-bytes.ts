import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const decompress = promisify(gunzip);

/** The text that `packBytes` packed; JSON never begins as gzip does. */
export async function unpackBytes(bytes: Uint8Array): Promise<string> {
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isCompressed ? await decompress(bytes) : Buffer.from(bytes)).toString('utf8');
}
