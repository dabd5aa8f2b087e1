import { z } from 'zod';
import { Severity } from './severity.ts';
import { Timestamp } from './timestamp.ts';

const ComparedRun = z.object({
  runId: z.string(),
  reportId: z.string(),
  completedAt: Timestamp,
  healthScore: z.int().min(0).max(100).nullable(),
});

const ComparedFinding = z.object({
  fingerprint: z.string(),
  ruleId: z.string(),
  ruleName: z.string(),
  category: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  level: Severity,
  message: z.string(),
  location: z.object({
    path: z.string().nullable(),
    line: z.int().nullable(),
    url: z.string().nullable(),
  }),
});

/** What changed between two runs of one website. */
export const RunComparison = z.object({
  websiteId: z.string(),
  current: ComparedRun,
  /** Null when there is none: everything is new. */
  baseline: ComparedRun.nullable(),
  summary: z.object({
    new: z.int(),
    resolved: z.int(),
    unchanged: z.int(),
    notCompared: z.int(),
    newByLevel: z.record(Severity, z.int()),
  }),
  new: z.array(ComparedFinding),
  resolved: z.array(ComparedFinding),
  notCompared: z.array(
    z.object({
      fingerprint: z.string(),
      ruleId: z.string(),
      reason: z.enum([
        'not_scanned',
        'rule_not_run',
        'limit_reached',
        'layer_incomplete',
        'unreadable',
      ]),
    }),
  ),
  truncated: z.boolean(),
});
export type RunComparison = z.infer<typeof RunComparison>;
