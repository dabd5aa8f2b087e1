import { z } from 'zod';
import { Timestamp } from './timestamp.ts';

/** One try to deliver a webhook; `error` is a fixed text of ours. */
export const WebhookAttempt = z.object({
  at: Timestamp,
  statusCode: z.int().nullable(),
  durationMs: z.int(),
  error: z.string().nullable(),
});
export type WebhookAttempt = z.infer<typeof WebhookAttempt>;
