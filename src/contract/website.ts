import { z } from 'zod';
import { Timestamp } from './timestamp.ts';

/** A site or repository that an organization audits. */
export const Website = z.object({
  id: z.string(),
  kind: z.enum(['website', 'repository']),
  url: z.string(),
  domain: z.string(),
  repository: z.string().nullable(),
  healthScore: z.int().min(0).max(100).nullable(),
  lastRunId: z.string().nullable(),
  lastAuditedAt: Timestamp.nullable(),
  badge: z.object({ id: z.string().nullable(), enabled: z.boolean() }),
  createdAt: Timestamp,
});
export type Website = z.infer<typeof Website>;
