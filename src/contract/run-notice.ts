import { z } from 'zod';

/** A run was made smaller than asked for. For repositories the numbers count files. */
export const RunNotice = z.object({
  type: z.literal('page_limit_clamped'),
  requested: z.int(),
  applied: z.int(),
  planId: z.string(),
  planCap: z.int(),
  limitedBy: z.enum(['plan', 'balance', 'budget']),
  upgradeHint: z.string(),
});
export type RunNotice = z.infer<typeof RunNotice>;
