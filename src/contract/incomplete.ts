import { z } from 'zod';

/** One reason why a layer is not complete. */
export const Incomplete = z.object({
  layer: z.union([z.literal(1), z.literal(2)]),
  part: z.enum(['rules', 'behavior', 'judge']),
  reason: z.enum([
    'opaque',
    'truncated',
    'timeout',
    'error',
    'not_requested',
    'not_configured',
    'insufficient_credits',
  ]),
  file: z.string().nullable(),
});
export type Incomplete = z.infer<typeof Incomplete>;
