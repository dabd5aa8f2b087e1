import { z } from 'zod';
import { Timestamp } from './timestamp.ts';

/**
 * A reasoned, expiring exception: an exact finding by `fingerprint`, or a rule with an optional path glob.
 * Unknown keys are refused. A critical finding is only suppressed by exact fingerprint. Whether the expiry is at most
 * 365 days ahead is checked where the clock is known.
 */
export const Suppression = z
  .strictObject({
    fingerprint: z.string().min(1).max(128).optional(),
    rule_id: z.string().min(1).max(128).optional(),
    path: z.string().min(1).max(512).optional(),
    reason: z.string().min(10).max(500),
    expires_at: Timestamp,
    owner: z.string().max(200).optional(),
  })
  .refine((entry) => entry.fingerprint !== undefined || entry.rule_id !== undefined, {
    message: 'Give a fingerprint, or a rule_id with an optional path glob',
  });
export type Suppression = z.infer<typeof Suppression>;
