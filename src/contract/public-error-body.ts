import { z } from 'zod';
import { ErrorCode } from './error-code.ts';

/** Error envelope of the Public API; fields of single codes stand beside the three common ones. */
export const PublicErrorBody = z.object({
  error: z.looseObject({
    code: ErrorCode,
    message: z.string(),
    requestId: z.string(),
    issues: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .max(10)
      .optional(),
    truncated: z.boolean().optional(),
    totalIssues: z.int().optional(),
    retryAfter: z.int().optional(),
  }),
});
export type PublicErrorBody = z.infer<typeof PublicErrorBody>;
