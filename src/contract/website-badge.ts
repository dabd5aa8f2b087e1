import { z } from 'zod';

/** The badge of a website and where it is shown. */
export const WebsiteBadge = z.object({
  badgeId: z.string(),
  enabled: z.boolean(),
  svgUrl: z.string(),
  linkUrl: z.string(),
  shieldsUrl: z.string(),
});
export type WebsiteBadge = z.infer<typeof WebsiteBadge>;
