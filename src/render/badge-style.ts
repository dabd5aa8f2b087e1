import { z } from 'zod';

/** How a badge is drawn; whatever else is asked for falls back. */
export const BadgeStyle = z.object({
  variant: z.enum(['full', 'score', 'mascot']).catch('full').default('full'),
  theme: z.enum(['light', 'dark']).catch('light').default('light'),
});
export type BadgeStyle = z.infer<typeof BadgeStyle>;
