import { z } from 'zod';
import { Suppression } from './suppression.ts';

/** `skillgate-baseline.json`: findings that are known and accepted for a time. `rule_id` and `path` are for readers. */
export const BaselineFile = z.strictObject({
  version: z.literal(1),
  entries: z
    .array(Suppression.refine(({ fingerprint }) => fingerprint !== undefined, 'Give a fingerprint'))
    .max(5000),
});
export type BaselineFile = z.infer<typeof BaselineFile>;
