import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

type LimitedBody = { readonly body: Uint8Array; readonly isCut: boolean };

/** Reads a body up to a size, decoded: a small answer that unfolds without end stops at the same limit. */
export async function readLimitedBody(
  stream: Readable,
  input: { readonly encoding: string; readonly maxBytes: number },
): Promise<LimitedBody> {
  const decoder = findDecoder(input.encoding);
  const decoded = decoder === null ? stream : stream.pipe(decoder);
  if (decoder !== null) stream.once('error', (error) => decoder.destroy(error));
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of decoded) {
      if (!(chunk instanceof Uint8Array)) continue;
      const room = input.maxBytes - size;
      chunks.push(chunk.subarray(0, room));
      size += Math.min(chunk.length, room);
      if (chunk.length > room) return { body: Buffer.concat(chunks), isCut: true };
    }
  } catch (error) {
    // A broken compressed stream leaves what was readable of it; a broken connection is the caller's.
    if (decoder === null || stream.errored !== null) throw error;
    return { body: Buffer.concat(chunks), isCut: true };
  } finally {
    stream.destroy();
    decoder?.destroy();
  }
  return { body: Buffer.concat(chunks), isCut: false };
}

function findDecoder(encoding: string) {
  const name = encoding.trim().toLowerCase();
  if (name === 'gzip' || name === 'x-gzip') return createGunzip();
  if (name === 'deflate') return createInflate();
  if (name === 'br') return createBrotliDecompress();
  return null;
}
