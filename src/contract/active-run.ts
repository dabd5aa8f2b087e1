import { z } from 'zod';
import { AuditRunListItem } from './audit-run-list-item.ts';
import { RunNotice } from './run-notice.ts';
import { RunProgress } from './run-progress.ts';

/** A run that waits or runs, with where it stands. */
export const ActiveRun = AuditRunListItem.extend({
  domain: z.string(),
  progress: RunProgress.nullable(),
  pageLimitNotice: RunNotice.optional(),
});
export type ActiveRun = z.infer<typeof ActiveRun>;
