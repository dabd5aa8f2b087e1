import { z } from 'zod';
import { RunMode } from './run-mode.ts';
import { RunStatus } from './run-status.ts';
import { RunTrigger } from './run-trigger.ts';
import { Timestamp } from './timestamp.ts';

/** A run as lists show it. */
export const AuditRunListItem = z.object({
  id: z.string(),
  url: z.string(),
  createdAt: Timestamp,
  status: RunStatus,
  trigger: RunTrigger,
  mode: RunMode,
  model: z.string().nullable(),
  reportId: z.string().nullable(),
  websiteId: z.string().nullable(),
  auditId: z.string().nullable(),
  error: z.string().max(500).nullable(),
  completionMessage: z.string().nullable(),
  completionReason: z
    .enum([
      'success',
      'timeout',
      'turn_limit',
      'credit_cap',
      'credit_limit',
      'user_cancel',
      'error',
      'container_exit',
      'context_overflow',
      'stale',
    ])
    .nullable(),
  healthScore: z.int().min(0).max(100).nullable(),
  issuesFound: z.int().nullable(),
  issuesFixed: z.int().nullable(),
  config: z.record(z.string(), z.unknown()).nullable(),
  costUsd: z.number().nullable(),
  startedAt: Timestamp.nullable(),
  completedAt: Timestamp.nullable(),
});
export type AuditRunListItem = z.infer<typeof AuditRunListItem>;
