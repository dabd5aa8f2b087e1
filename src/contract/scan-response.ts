import { z } from 'zod';
import { Capabilities } from './capabilities.ts';
import { Classification } from './classification.ts';
import { Finding } from './finding.ts';
import { Incomplete } from './incomplete.ts';
import { RateLimit } from './rate-limit.ts';
import { ScanSummaryCounts } from './scan-summary-counts.ts';
import { ScanType } from './scan-type.ts';
import { ScanTypeSource } from './scan-type-source.ts';
import { Severity } from './severity.ts';
import { Timestamp } from './timestamp.ts';

/** Answer of `POST /scan` in json; without a server `rate_limit`, `quota` and `credits` are null. */
export const ScanResponse = z.object({
  scan_id: z.string(),
  /** Integer 0–100; null only while asynchronous work is unfinished or failed. */
  trust_score: z.int().min(0).max(100).nullable(),
  classification: Classification.nullable(),
  layer1_complete: z.boolean(),
  layer2_complete: z.boolean(),
  findings: z.array(Finding),
  rate_limit: RateLimit.nullable(),
  status: z.enum(['queued', 'running', 'completed', 'failed']),
  error: z.object({ code: z.int(), message: z.string() }).nullable(),
  scan_type: ScanType,
  scan_type_source: ScanTypeSource,
  summary: ScanSummaryCounts,
  artifacts: z.array(
    z.object({
      path: z.string().nullable(),
      scan_type: ScanType,
      trust_score: z.int(),
      classification: Classification,
      sha256: z.string(),
      files: z.int(),
      opaque: z.boolean(),
      findings: z.int(),
    }),
  ),
  score_breakdown: z.array(
    z.object({
      rule_id: z.string(),
      severity: Severity,
      weight: z.int(),
      occurrences: z.int(),
    }),
  ),
  score_cap: z.enum(['critical', 'opaque']).nullable(),
  capabilities: Capabilities,
  incomplete: z.array(Incomplete),
  truncated: z.boolean(),
  warnings: z.array(z.string()),
  content_sha256: z.string(),
  engine_version: z.string(),
  ruleset_version: z.string(),
  created_at: Timestamp,
  completed_at: Timestamp.nullable(),
  duration_ms: z.int(),
  quota: z.object({ limit: z.int().nullable(), used: z.int(), reset: z.int() }).nullable(),
  credits: z.object({ charged: z.int(), pricing_version: z.int() }).nullable(),
});
export type ScanResponse = z.infer<typeof ScanResponse>;
