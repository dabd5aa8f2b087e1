import { z } from 'zod';
import { Timestamp } from './timestamp.ts';

/** One entry of an organization's audit chain (Scan API contract, 10.7). `data` is free of content: ids, hashes, counts. */
export const AuditEntry = z.object({
  entry_id: z.string(),
  /** From 1 without gaps. */
  seq: z.int(),
  timestamp: Timestamp,
  event_type: z.string(),
  actor: z.object({ kind: z.enum(['key', 'user', 'policy', 'system']), id: z.string() }),
  agent_id: z.string().nullable(),
  session_id: z.string().nullable(),
  action: z.string(),
  resource: z.string().nullable(),
  outcome: z.enum(['allowed', 'blocked', 'changed', 'failed']),
  policy_decision: z.string().nullable(),
  matched_rule: z.string().nullable(),
  trace_id: z.string(),
  data: z.record(z.string(), z.unknown()),
  /** `genesis` in the first entry. */
  previous_hash: z.string(),
  /** Lower-case hex SHA-256 of the canonical JSON of every other field. */
  entry_hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
