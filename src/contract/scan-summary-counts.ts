import { z } from 'zod';

/** Counts by severity, suppressed findings apart. */
export const ScanSummaryCounts = z.object({
  total: z.int(),
  critical: z.int(),
  high: z.int(),
  medium: z.int(),
  low: z.int(),
  info: z.int(),
  suppressed: z.int(),
});
export type ScanSummaryCounts = z.infer<typeof ScanSummaryCounts>;
