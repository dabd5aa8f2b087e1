import { z } from 'zod';

/** Names of the events organizations can subscribe to; the ping is sent directly. */
export const OutboundEvent = z.enum([
  'audit.completed',
  'audit.failed',
  'issues.detected',
  'schedule.completed',
  'pr_scan.completed',
  'report.published',
  'credits.low',
  'credits.exhausted',
]);
export type OutboundEvent = z.infer<typeof OutboundEvent>;
