import { z } from 'zod';
import { Balance } from './balance.ts';
import { RunNotice } from './run-notice.ts';

/** Answer of `POST {base}/register`. */
export const RunRegistered = z.object({
  runId: z.string(),
  websiteId: z.string(),
  auditId: z.string(),
  baseCharged: z.int(),
  balance: Balance,
  notice: RunNotice.optional(),
});
export type RunRegistered = z.infer<typeof RunRegistered>;
