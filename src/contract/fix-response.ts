import { z } from 'zod';
import { Classification } from './classification.ts';
import { FixerName } from './fixer-name.ts';
import { RateLimit } from './rate-limit.ts';
import { Timestamp } from './timestamp.ts';

/** Answer of `POST /fix`: what was changed, and what a scan of the result says. */
export const FixResponse = z.object({
  fix_id: z.string(),
  /** Of the only file; for a folder, of the first changed file in path order. */
  original: z.string(),
  fixed: z.string(),
  changes: z.array(
    z.object({
      finding_id: z.string(),
      original_excerpt: z.string(),
      fixed_excerpt: z.string(),
      /** 1-based line of the file as it was just before this change. */
      line: z.int().min(1),
      file: z.string().nullable(),
      /** `rewrite`: the language model. */
      fixer: z.enum([...FixerName.options, 'rewrite']),
      method: z.enum(['deterministic', 'llm']),
    }),
  ),
  new_trust_score: z.int().min(0).max(100),
  new_classification: Classification,
  rate_limit: RateLimit.nullable(),
  scan_id: z.string(),
  /** The stored scan of the result, not charged. */
  new_scan_id: z.string(),
  files: z.array(
    z.object({
      path: z.string().nullable(),
      original: z.string(),
      fixed: z.string(),
      /** Unified diff. */
      diff: z.string(),
    }),
  ),
  resolved: z.array(z.string()),
  unresolved: z.array(
    z.object({
      finding_id: z.string(),
      reason: z.enum([
        'needs_llm',
        'provider_failed',
        'insufficient_credits',
        'not_effective',
        'version_unknown',
        'needs_human',
      ]),
      remediation: z.string(),
    }),
  ),
  remaining_findings: z.int().min(0),
  warnings: z.array(z.string()),
  created_at: Timestamp,
  credits: z.object({ charged: z.int(), pricing_version: z.int() }),
});
export type FixResponse = z.infer<typeof FixResponse>;
