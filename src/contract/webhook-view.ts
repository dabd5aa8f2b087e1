import { z } from 'zod';
import { Timestamp } from './timestamp.ts';

/** An outbound webhook endpoint as the Public API shows it; its secret is in no such answer. */
export const WebhookView = z.object({
  id: z.string(),
  url: z.string(),
  events: z.array(z.string()),
  description: z.string().nullable(),
  enabled: z.boolean(),
  disabledReason: z.enum(['manual', 'failing', 'gone']).nullable(),
  lastDeliveryAt: Timestamp.nullable(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
});
export type WebhookView = z.infer<typeof WebhookView>;
