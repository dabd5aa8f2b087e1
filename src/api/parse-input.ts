import type { ZodType } from 'zod';
import { ApiError } from '../contract/api-error.ts';

/** Parses a part of a request; a mismatch becomes VALIDATION_ERROR with one issue per problem. */
export function parseInput<Schema extends ZodType>(
  schema: Schema,
  input: { readonly part: string; readonly value: unknown },
): Schema['_output'] {
  const parsed = schema.safeParse(input.value);
  if (parsed.success) return parsed.data;
  throw new ApiError(
    'VALIDATION_ERROR',
    `The ${input.part} does not match what this route expects; mend the listed fields.`,
    {
      issues: parsed.error.issues.map((issue) => ({
        path: issue.path.map(String).join('.'),
        message: issue.message,
      })),
    },
  );
}
