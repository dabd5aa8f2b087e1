import { z } from 'zod';
import { AuditRunListItem } from './audit-run-list-item.ts';
import { Classification } from './classification.ts';
import { RunCost } from './run-cost.ts';
import { RunNotice } from './run-notice.ts';
import { RunProgress } from './run-progress.ts';
import { RunTarget } from './run-target.ts';

/** One run with everything known about it. */
export const AuditRun = AuditRunListItem.extend({
  userId: z.string().nullable(),
  orgId: z.string().nullable(),
  target: RunTarget,
  classification: Classification.nullable(),
  layers: z.object({ layer1Complete: z.boolean(), layer2Complete: z.boolean() }),
  fixPrUrl: z.string().nullable(),
  errorCode: z.string().nullable(),
  cost: RunCost,
  notice: RunNotice.optional(),
  progress: RunProgress.nullable(),
});
export type AuditRun = z.infer<typeof AuditRun>;
