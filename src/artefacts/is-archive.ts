import { constants, gunzipSync } from 'node:zlib';
import { isTarHeader } from './is-tar-header.ts';

/** Compressed bytes looked at to see whether a gzip file holds a tar; they expand to 4 MiB at the most. */
const peekBytes = 4096;

/** The kind of an archive by its bytes, whatever its name; null for everything else, single gzipped files too. */
export function isArchive(bytes: Uint8Array): 'zip' | 'tar' | 'tar.gz' | null {
  const [a, b, c, d] = bytes;
  if (a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6))) return 'zip';
  if (a === 0x1f && b === 0x8b && c === 8) return isGzippedTar(bytes) ? 'tar.gz' : null;
  return isTarHeader(bytes.subarray(0, 512)) ? 'tar' : null;
}

function isGzippedTar(bytes: Uint8Array): boolean {
  try {
    const finishFlush = constants.Z_SYNC_FLUSH;
    const head = gunzipSync(bytes.subarray(0, peekBytes), { finishFlush });
    // Cut too early to tell: the reader will say what is wrong with it.
    if (head.length < 512) return bytes.length > peekBytes;
    return isTarHeader(head.subarray(0, 512));
  } catch {
    // Damaged: named an archive, so that the caller learns that it could not be read.
    return true;
  }
}
