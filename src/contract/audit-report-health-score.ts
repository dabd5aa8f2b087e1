import { z } from 'zod';

const Count = z.int().min(0);
const Counts = z.object({
  name: z.string(),
  score: z.number().nullable(),
  passed: Count,
  warnings: Count,
  failed: Count,
  total: Count,
});

/** The score of a report as a whole and of its categories. */
export const AuditReportHealthScore = z.object({
  overall: z.number().min(0).max(100).nullable(),
  categories: z.array(Counts.extend({ category: z.string() })),
  groups: z.array(Counts.extend({ group: z.string() })).optional(),
  errorCount: Count,
  warningCount: Count,
  passedCount: Count,
});
export type AuditReportHealthScore = z.infer<typeof AuditReportHealthScore>;
