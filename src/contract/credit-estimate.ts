import { z } from 'zod';
import { Balance } from './balance.ts';

/** What an operation costs at least and at most; the lines add up to the most. */
export const CreditEstimate = z.object({
  min: z.int(),
  max: z.int(),
  lines: z.array(z.object({ feature: z.string(), units: z.int(), cost: z.int() })),
  balance: Balance,
  /** The balance covers the most. */
  sufficient: z.boolean(),
});
export type CreditEstimate = z.infer<typeof CreditEstimate>;
