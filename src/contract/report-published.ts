import { z } from 'zod';
import { Classification } from './classification.ts';
import { ReportClip } from './report-clip.ts';
import { ReportVisibility } from './report-visibility.ts';
import { Timestamp } from './timestamp.ts';

/** Answer of `POST /v1/reports`; its numbers are what every later surface shows. */
export const ReportPublished = z.object({
  id: z.string(),
  url: z.string(),
  visibility: ReportVisibility,
  createdAt: Timestamp,
  healthScore: z.int().min(0).max(100).nullable(),
  issuesFound: z.int(),
  totalPages: z.int(),
  classification: Classification.nullable(),
  clipped: z.array(ReportClip).optional(),
});
export type ReportPublished = z.infer<typeof ReportPublished>;
