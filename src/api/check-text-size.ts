import { ApiError } from '../contract/api-error.ts';

const MAX_TEXT_BYTES = 1_048_576;

/** `text` may hold 1 MiB of UTF-8; checked before the schema, because 413 comes before 400. */
export function checkTextSize(body: Readonly<Record<string, unknown>>): void {
  const { text } = body;
  if (typeof text !== 'string') return;
  const actualBytes = Buffer.byteLength(text, 'utf8');
  if (actualBytes <= MAX_TEXT_BYTES) return;
  throw new ApiError(
    'PAYLOAD_TOO_LARGE',
    `The text may hold at most ${String(MAX_TEXT_BYTES)} bytes of UTF-8; send it as a file or in parts.`,
    { fields: { limitBytes: MAX_TEXT_BYTES, actualBytes } },
  );
}
