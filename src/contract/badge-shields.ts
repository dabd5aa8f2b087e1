import { z } from 'zod';

/** A badge in the endpoint format of shields.io. */
export const BadgeShields = z.object({
  schemaVersion: z.literal(1),
  label: z.literal('skillgate'),
  message: z.string(),
  /** Six hexadecimal digits. */
  color: z.string(),
});
export type BadgeShields = z.infer<typeof BadgeShields>;
