import type { ZodType } from 'zod';
import { ApiError } from '../contract/api-error.ts';
import type { BodyMedia } from './find-body-media.ts';
import { parseJson } from './parse-json.ts';
import { parseMultipart } from './parse-multipart.ts';
import type { RouteBody } from './route.ts';

type Input = {
  readonly body: RouteBody<ZodType>;
  readonly media: BodyMedia;
  readonly bytes: Uint8Array;
  readonly contentType: string;
};

/** The bytes of a body as the value its schema will meet; field limits (413) are checked here, before the schema (400). */
export async function parseBody(input: Input): Promise<unknown> {
  const value = await parseMedia(input);
  if (input.body.check !== undefined && isRecord(value)) input.body.check(value);
  return value;
}

async function parseMedia(input: Input): Promise<unknown> {
  if (input.media === 'json') {
    return parseJson(input.bytes, { keepsUnsafeKeys: input.body.keepsUnsafeKeys === true });
  }
  if (input.media === 'tolerant') return parseTolerant(input.bytes);
  const { multipart } = input.body;
  if (multipart === undefined) return undefined;
  const { fields, file } = await parseMultipart(input);
  if (file !== null && file.bytes.length > multipart.maxFileBytes) {
    throw new ApiError(
      'PAYLOAD_TOO_LARGE',
      `The upload may hold at most ${String(multipart.maxFileBytes)} bytes; send less.`,
      { fields: { limitBytes: multipart.maxFileBytes, actualBytes: file.bytes.length } },
    );
  }
  return { ...multipart.toBody(fields), ...(file === null ? {} : { file }) };
}

/** A form-encoded or untyped body that is a JSON object is taken as one: what `curl -d '{…}'` sends. */
function parseTolerant(bytes: Uint8Array): unknown {
  let value: unknown;
  try {
    value = parseJson(bytes);
  } catch (error) {
    // A body that is JSON but too deep is a bad body, not an unknown kind of body.
    if (error instanceof ApiError && error.code === 'VALIDATION_ERROR') throw error;
  }
  if (isRecord(value)) return value;
  throw new ApiError(
    'UNSUPPORTED_MEDIA_TYPE',
    'Send a JSON object with Content-Type: application/json.',
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
