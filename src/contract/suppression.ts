import { z } from 'zod';
import { Timestamp } from './timestamp.ts';

/** The database and other readers refuse NUL and lone surrogates. */
const text = (min: number, max: number) =>
  z
    .string()
    .min(min)
    .max(max)
    .refine((value) => !/\0|\p{Cs}/u.test(value), { message: 'Leave out NUL and lone surrogates' });

/**
 * A reasoned, expiring exception: an exact finding by `fingerprint`, or a rule with an optional path glob.
 * Unknown keys are refused. A critical finding is only suppressed by exact fingerprint. Whether the expiry is at most
 * 365 days ahead is checked where the clock is known.
 */
export const Suppression = z
  .strictObject({
    fingerprint: text(1, 128).optional(),
    rule_id: text(1, 128).optional(),
    path: text(1, 512).optional(),
    reason: text(10, 500),
    expires_at: Timestamp,
    owner: text(0, 200).optional(),
  })
  .refine((entry) => entry.fingerprint !== undefined || entry.rule_id !== undefined, {
    message: 'Give a fingerprint, or a rule_id with an optional path glob',
  });
export type Suppression = z.infer<typeof Suppression>;
