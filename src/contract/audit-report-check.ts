import { z } from 'zod';
import { AuditReportItem } from './audit-report-item.ts';

/** One check of a rule. Long texts and lists are cut by `clipAuditReport`, not refused. */
export const AuditReportCheck = z.object({
  name: z.string(),
  status: z.enum(['pass', 'warn', 'fail', 'info', 'skipped']),
  message: z.string(),
  pageUrl: z.string().optional(),
  items: z.array(AuditReportItem).optional(),
  details: z.record(z.string(), z.unknown()).optional(),
  pages: z.array(z.string().refine(URL.canParse, 'Invalid URL')).optional(),
  value: z.union([z.string(), z.number(), z.null()]).optional(),
  expected: z.union([z.string(), z.number(), z.null()]).optional(),
  skipReason: z.string().optional(),
  provenance: z.enum(['fresh', 'carried']).optional(),
  /** Milliseconds since the epoch. */
  lastSeenAt: z.number().optional(),
});
export type AuditReportCheck = z.infer<typeof AuditReportCheck>;
