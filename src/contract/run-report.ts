import { z } from 'zod';
import { Classification } from './classification.ts';
import { ReportVisibility } from './report-visibility.ts';
import { Severity } from './severity.ts';
import { Timestamp } from './timestamp.ts';

/** The report of a run in short: what matters first, what went before, and what was left out. */
export const RunReport = z.object({
  id: z.string(),
  url: z.string(),
  visibility: ReportVisibility,
  baseUrl: z.string(),
  siteKey: z.string(),
  timestamp: Timestamp,
  status: z.enum(['completed', 'failed', 'blocked', 'partial']),
  statusReason: z.string().nullable(),
  totalPages: z.int(),
  failed: z.int(),
  warnings: z.int(),
  passed: z.int(),
  healthScore: z.number().nullable(),
  classification: Classification.nullable(),
  categories: z.array(
    z.object({
      category: z.string(),
      name: z.string(),
      score: z.number().nullable(),
      passed: z.int(),
      warnings: z.int(),
      failed: z.int(),
      total: z.int(),
    }),
  ),
  topIssues: z
    .array(
      z.object({
        ruleId: z.string(),
        ruleName: z.string(),
        category: z.string(),
        subcategory: z.string().nullable(),
        severity: z.enum(['error', 'warning', 'info']),
        status: z.enum(['fail', 'warn', 'info']),
        level: Severity,
        message: z.string(),
        pageUrl: z.string().nullable(),
      }),
    )
    .max(25),
  history: z
    .array(
      z.object({
        runId: z.string(),
        reportId: z.string(),
        timestamp: Timestamp,
        healthScore: z.int().nullable(),
        failed: z.int(),
        warnings: z.int(),
        passed: z.int(),
      }),
    )
    .max(10),
  skipped: z.array(z.object({ path: z.string(), reason: z.string() })).max(100),
  skippedTotal: z.int(),
});
export type RunReport = z.infer<typeof RunReport>;
