import { z } from 'zod';
import { RunNotice } from './run-notice.ts';
import { Timestamp } from './timestamp.ts';

/** Answer of `POST /v1/agent-runs`. */
export const RunCreated = z.object({
  id: z.string(),
  status: z.literal('pending'),
  createdAt: Timestamp,
  notice: RunNotice.optional(),
});
export type RunCreated = z.infer<typeof RunCreated>;
