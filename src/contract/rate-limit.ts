import { z } from 'zod';

/** The caller's per-minute window; `reset` is a Unix second. */
export const RateLimit = z.object({
  limit: z.int(),
  remaining: z.int(),
  reset: z.int(),
});
export type RateLimit = z.infer<typeof RateLimit>;
