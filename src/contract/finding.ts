import { z } from 'zod';
import { Category } from './category.ts';
import { Fixable } from './fixable.ts';
import { FlowStep } from './flow-step.ts';
import { Location } from './location.ts';
import { Severity } from './severity.ts';
import { Timestamp } from './timestamp.ts';

/** What a rule found, as every interface shows it. */
export const Finding = z.object({
  /** `f_…`, unique within its scan. */
  id: z.string(),
  severity: Severity,
  category: Category,
  /** Contains no text of the scanned author. */
  title: z.string(),
  /** Contains no text of the scanned author. */
  description: z.string(),
  layer: z.union([z.literal(1), z.literal(2)]),
  location: Location,
  /** Stable across releases: `category/name`. */
  rule_id: z.string(),
  confidence: z.number().min(0).max(1),
  /** Rule, normalised evidence and path; survives moved lines; equal in every interface. */
  fingerprint: z.string(),
  /** Points deducted because of it; repeats of one rule show 0. */
  score_impact: z.int().min(0),
  remediation: z.string(),
  fixable: Fixable,
  cwe: z.array(z.string()),
  owasp: z.array(z.string()),
  tags: z.array(z.string()),
  /** Cross-file and source-to-sink findings, else empty. */
  flow: z.array(FlowStep),
  suppressed: z.boolean(),
  suppression: z
    .object({ reason: z.string(), expires_at: Timestamp, owner: z.string().nullable() })
    .nullable(),
});
export type Finding = z.infer<typeof Finding>;
