import { ApiError } from '../contract/api-error.ts';

/** The Idempotency-Key of a request, null without one. Throws VALIDATION_ERROR for one that breaks its form. */
export function readIdempotencyKey(headers: Readonly<Record<string, string>>): string | null {
  const key = headers['idempotency-key'];
  if (key === undefined) return null;
  if (/^[\x20-\x7e]{1,128}$/.test(key)) return key;
  throw new ApiError(
    'VALIDATION_ERROR',
    'Give an Idempotency-Key of 1 to 128 printable characters.',
    {
      issues: [{ path: 'Idempotency-Key', message: 'Must be 1 to 128 printable ASCII characters' }],
    },
  );
}
