import type { ZodType } from 'zod';
import type { BodyMedia } from './find-body-media.ts';
import type { RouteBody } from './route.ts';

/** Room for the text parts and the framing of an upload, beside its file. */
const MULTIPART_ALLOWANCE = 2 * 1024 * 1024;

/** How many decompressed bytes a body may have, and how a 413 calls that limit. */
export function bodyLimit(
  body: RouteBody<ZodType>,
  media: BodyMedia,
): { readonly maxBytes: number; readonly limitName: string } {
  if (media === 'multipart' && body.multipart !== undefined) {
    return {
      maxBytes: body.multipart.maxFileBytes + MULTIPART_ALLOWANCE,
      limitName: 'upload',
    };
  }
  return { maxBytes: body.maxBytes, limitName: body.limitName ?? 'JSON body' };
}
