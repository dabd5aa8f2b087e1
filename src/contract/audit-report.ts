import { z } from 'zod';
import { AuditReportArtefact } from './audit-report-artefact.ts';
import { AuditReportCheck } from './audit-report-check.ts';
import { AuditReportHealthScore } from './audit-report-health-score.ts';
import { auditReportLimits } from './audit-report-limits.ts';
import { AuditReportRuleMeta } from './audit-report-rule-meta.ts';

const { refused } = auditReportLimits;
const Count = z.int().min(0);
const FreeObject = z.record(z.string(), z.unknown());

const HttpUrl = z
  .string()
  .max(refused.url)
  .refine((text) => /^https?:\/\//i.test(text) && URL.canParse(text), 'Invalid URL');

const RuleResults = z
  .record(
    z.string(),
    z.object({
      meta: AuditReportRuleMeta,
      checks: z.array(AuditReportCheck).max(refused.checksPerRule),
    }),
  )
  .refine((results) => Object.keys(results).length <= refused.rules, {
    message: `Too many rules: at most ${refused.rules}`,
  });

/**
 * A report as it is published (section 8.1). The schema refuses what must be refused; `clipAuditReport` then cuts what is
 * only too long. Unknown fields are dropped.
 */
export const AuditReport = z.object({
  baseUrl: HttpUrl,
  timestamp: z.iso.datetime({ offset: true }),
  /** Pages of a website, artefacts of a repository. */
  totalPages: Count.max(refused.totalPages),
  passed: Count,
  warnings: Count,
  failed: Count,
  siteChecks: z.array(AuditReportCheck).max(refused.siteChecks),
  summary: FreeObject,
  ruleResults: RuleResults,
  /** Validated, never stored. */
  pages: z
    .array(z.object({ checks: z.array(AuditReportCheck).max(refused.checksPerPage).optional() }))
    .max(refused.pages)
    .optional(),
  healthScore: AuditReportHealthScore.optional(),
  status: z.enum(['completed', 'failed', 'blocked', 'partial']).default('completed'),
  statusReason: z.string().optional(),
  statusReasonCode: z.string().optional(),
  stopReason: z.string().optional(),
  skippedChecks: z
    .array(z.object({ ruleId: z.string(), reason: z.string(), count: Count }))
    .optional(),
  coverage: FreeObject.optional(),
  scanScope: FreeObject.optional(),
  homepage: z
    .looseObject({ title: z.string().optional(), description: z.string().optional() })
    .optional(),
  generatorVersion: z.string().optional(),
  crawlId: z.string().optional(),
  finalUrl: z.string().optional(),
  artefacts: z.array(AuditReportArtefact).max(refused.artefacts).optional(),
  layers: z.object({ layer1Complete: z.boolean(), layer2Complete: z.boolean() }).optional(),
});
export type AuditReport = z.infer<typeof AuditReport>;
