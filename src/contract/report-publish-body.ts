import { z } from 'zod';
import { AuditReport } from './audit-report.ts';
import { ReportVisibility } from './report-visibility.ts';

/** Body of `POST /v1/reports`. */
export const ReportPublishBody = z.object({
  report: AuditReport,
  visibility: ReportVisibility.default('private'),
  runId: z.string().min(1).max(64).optional(),
  auditId: z.string().min(1).max(64).optional(),
  websiteId: z.string().min(1).max(64).optional(),
});
export type ReportPublishBody = z.infer<typeof ReportPublishBody>;
