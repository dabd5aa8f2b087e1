import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { ApiError } from '../contract/api-error.ts';

type Limit = {
  readonly maxBytes: number;
  /** How the message of a 413 names the limit. */
  readonly limitName: string;
  /** False: the bytes are only counted, for callers who will be refused anyway. */
  readonly isKept?: boolean;
};

const decoders = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const;

/**
 * Reads a body, decompressed, up to a limit that is enforced while reading: a bomb costs at most the limit.
 * Throws PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE (unknown encoding) or INVALID_JSON (broken compression).
 */
export async function readBody(request: IncomingMessage, limit: Limit): Promise<Uint8Array> {
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > limit.maxBytes) throw tooLarge(limit, declared);
  const source = decode(request, encoding);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // Not destroyed on the way out: a refused request must still be read to its end, or its connection hangs.
    for await (const chunk of source.iterator({ destroyOnReturn: false })) {
      if (!(chunk instanceof Uint8Array)) continue;
      size += chunk.length;
      if (size > limit.maxBytes) throw tooLarge(limit, undefined);
      if (limit.isKept !== false) chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof ApiError) throw error;
    if (source === request)
      throw new ApiError('INVALID_JSON', 'The body broke off; send it again.');
    throw new ApiError('INVALID_JSON', `The body is not valid ${encoding}; compress it again.`);
  } finally {
    if (source !== request) {
      request.unpipe();
      source.destroy();
    }
  }
  return Buffer.concat(chunks);
}

function decode(request: IncomingMessage, encoding: string): Readable {
  if (encoding === 'identity' || encoding === '') return request;
  const decoder = Object.entries(decoders).find(([name]) => name === encoding)?.[1];
  if (decoder === undefined) {
    throw new ApiError(
      'UNSUPPORTED_MEDIA_TYPE',
      'Send the body plain, or with Content-Encoding gzip, deflate or br.',
    );
  }
  const stream = decoder();
  request.on('error', () => stream.destroy(new Error('the request broke off')));
  request.on('aborted', () => stream.destroy(new Error('the request broke off')));
  return request.pipe(stream);
}

function tooLarge(limit: Limit, actualBytes: number | undefined): ApiError {
  return new ApiError(
    'PAYLOAD_TOO_LARGE',
    `The ${limit.limitName} may hold at most ${String(limit.maxBytes)} bytes; send less.`,
    {
      fields: { limitBytes: limit.maxBytes, ...(actualBytes === undefined ? {} : { actualBytes }) },
    },
  );
}
