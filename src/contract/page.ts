import { z } from 'zod';
import { RateLimit } from './rate-limit.ts';

/** What every list of the Scan API carries beside its entries. */
export const Page = z.object({
  /** Opaque; null on the last page. */
  next_cursor: z.string().nullable(),
  rate_limit: RateLimit,
});
export type Page = z.infer<typeof Page>;
