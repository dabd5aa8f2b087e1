import { z } from 'zod';
import { Timestamp } from './timestamp.ts';

/** Where a run stands; `total` may grow while pages are discovered. */
export const RunProgress = z.object({
  phase: z.enum(['queued', 'fetching', 'crawling', 'scanning', 'judging', 'fixing', 'reporting']),
  message: z.string(),
  current: z.int().min(0),
  total: z.int().min(0),
  failed: z.int().min(0),
  updatedAt: Timestamp,
});
export type RunProgress = z.infer<typeof RunProgress>;
