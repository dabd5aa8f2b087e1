import { z } from 'zod';

/** One thing that was cut from a report, and the limit that cut it. */
export const ReportClip = z.object({
  path: z.string(),
  kind: z.enum(['string', 'items', 'pages', 'details']),
  limit: z.int(),
});
export type ReportClip = z.infer<typeof ReportClip>;
