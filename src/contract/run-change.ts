import { z } from 'zod';
import { AuditRunListItem } from './audit-run-list-item.ts';
import { Timestamp } from './timestamp.ts';

/** Body of `PATCH {base}/{id}`: how a runner says where its run stands. `null` is refused everywhere. */
export const RunChange = z.object({
  status: z.enum(['running', 'completed', 'failed', 'cancelled']),
  startedAt: Timestamp.optional(),
  completedAt: Timestamp.optional(),
  healthScore: z.int().min(0).max(100).optional(),
  issuesFound: z.int().min(0).optional(),
  reportId: z.string().max(64).optional(),
  completionReason: AuditRunListItem.shape.completionReason.unwrap().optional(),
  error: z.string().max(500).optional(),
  errorCode: z.string().max(100).optional(),
  config: z
    .record(z.string(), z.unknown())
    .refine((config) => !hasNull(config), { message: 'null is not accepted' })
    .optional(),
});
export type RunChange = z.infer<typeof RunChange>;

function hasNull(value: unknown): boolean {
  if (value === null) return true;
  return typeof value === 'object' && Object.values(value).some(hasNull);
}
