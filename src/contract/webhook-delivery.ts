import { z } from 'zod';
import { Timestamp } from './timestamp.ts';
import { WebhookAttempt } from './webhook-attempt.ts';

/** A delivery of an outbound webhook as the log shows it. */
export const WebhookDelivery = z.object({
  id: z.string(),
  event: z.string(),
  status: z.enum(['pending', 'delivered', 'failed']),
  attempts: z.array(WebhookAttempt),
  /** At most 1 KiB of what the receiver answered last: untrusted text. */
  responseSnippet: z.string().nullable(),
  createdAt: Timestamp,
});
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;
