import { z } from 'zod';
import { Classification } from './classification.ts';
import { ReportOrigin } from './report-origin.ts';
import { ReportVisibility } from './report-visibility.ts';
import { Timestamp } from './timestamp.ts';

/** A stored report as lists and `GET /v1/reports/{id}` show it; its content is at `url`. */
export const Report = z.object({
  id: z.string(),
  baseUrl: z.string(),
  visibility: ReportVisibility,
  url: z.string(),
  createdAt: Timestamp,
  healthScore: z.int().min(0).max(100).nullable(),
  pageCount: z.int().nullable(),
  errorCount: z.int().nullable(),
  warningCount: z.int().nullable(),
  passedCount: z.int().nullable(),
  viewCount: z.int().nullable(),
  auditedAt: Timestamp.nullable(),
  status: z.enum(['completed', 'failed', 'blocked', 'partial']),
  origin: ReportOrigin,
  classification: Classification.nullable(),
  runId: z.string().nullable(),
  websiteId: z.string().nullable(),
});
export type Report = z.infer<typeof Report>;
