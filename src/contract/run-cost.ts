import { z } from 'zod';

/** What a run cost, from its ledger rows. */
export const RunCost = z.object({
  lines: z.array(
    z.object({
      feature: z.string(),
      units: z.int().nullable(),
      charged: z.int(),
      refunded: z.int(),
    }),
  ),
  totalCharged: z.int(),
  totalRefunded: z.int(),
  netSpent: z.int(),
  balanceAfter: z.int().nullable(),
  source: z.literal('ledger'),
});
export type RunCost = z.infer<typeof RunCost>;
