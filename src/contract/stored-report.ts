import { z } from 'zod';
import { AuditReport } from './audit-report.ts';
import { ReportClip } from './report-clip.ts';

/** A report as it is kept: within its limits, together with what was cut to get there. */
export const StoredReport = AuditReport.omit({ pages: true }).extend({
  clipped: z.array(ReportClip).default([]),
  /** How many cuts there were; the list holds the first of them. */
  clippedTotal: z.int().min(0).default(0),
});
export type StoredReport = z.infer<typeof StoredReport>;
