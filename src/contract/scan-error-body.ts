import { z } from 'zod';
import { RateLimit } from './rate-limit.ts';
import { Timestamp } from './timestamp.ts';

/** Error envelope of the Scan API. Only a 503 caused by the limiter's own store may lack `rate_limit`. */
export const ScanErrorBody = z.object({
  error: z.object({
    /** Equals the HTTP status. */
    code: z.int(),
    /** One sentence that says what to do next. */
    message: z.string(),
    request_id: z.string(),
    type: z.string(),
    details: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    required: z.int().optional(),
    balance: z
      .object({
        monthly: z.int(),
        pack: z.int(),
        total: z.int(),
        period_end: Timestamp.nullable(),
      })
      .optional(),
    top_up_url: z.string().optional(),
  }),
  rate_limit: RateLimit.optional(),
});
export type ScanErrorBody = z.infer<typeof ScanErrorBody>;
