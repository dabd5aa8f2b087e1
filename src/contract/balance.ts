import { z } from 'zod';
import { Timestamp } from './timestamp.ts';

/** What can be spent now; reservations are already subtracted. `periodEnd` is null without a monthly grant. */
export const Balance = z.object({
  monthly: z.int(),
  pack: z.int(),
  total: z.int(),
  periodEnd: Timestamp.nullable(),
});
export type Balance = z.infer<typeof Balance>;
