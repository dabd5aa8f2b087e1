import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

/** Below this the database compresses well enough by itself, and starting a compressor costs more than the scan. */
const SMALL_BYTES = 64 * 1024;

/** UTF-8 text as bytes for storage, gzipped when it is large. */
export async function packBytes(text: string): Promise<Buffer> {
  const bytes = Buffer.from(text);
  return bytes.length < SMALL_BYTES ? bytes : compress(bytes, { level: 1 });
}
