import { z } from 'zod';
import { Severity } from './severity.ts';

/** What a report states about a rule it ran. */
export const AuditReportRuleMeta = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  solution: z.string().optional(),
  category: z.string(),
  subcategory: z.string().optional(),
  scope: z.enum(['page', 'site']),
  severity: z.enum(['error', 'warning', 'info']),
  weight: z.number().min(1).max(10),
  level: Severity.optional(),
});
export type AuditReportRuleMeta = z.infer<typeof AuditReportRuleMeta>;
