import type { ZodType } from 'zod';
import { ApiError } from '../contract/api-error.ts';

/** The place a cursor stands for; undefined without one. Throws VALIDATION_ERROR for one that we never gave out. */
export function decodeCursor<Schema extends ZodType>(
  schema: Schema,
  cursor: string | undefined,
): Schema['_output'] | undefined {
  if (cursor === undefined) return undefined;
  const parsed = schema.safeParse(parseWord(cursor));
  if (parsed.success) return parsed.data;
  throw new ApiError('VALIDATION_ERROR', 'Send the cursor as next_cursor gave it, or none.', {
    issues: [{ path: 'cursor', message: 'Not a cursor of this list' }],
  });
}

function parseWord(cursor: string): unknown {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return value;
  } catch {
    return null;
  }
}
