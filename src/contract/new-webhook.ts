import { z } from 'zod';
import { WebhookChange } from './webhook-change.ts';

/** Body of `POST …/webhooks`. */
export const NewWebhook = WebhookChange.extend({
  url: WebhookChange.shape.url.unwrap(),
  events: WebhookChange.shape.events.unwrap(),
  description: z.string().max(255).optional(),
  enabled: z.boolean().default(true),
});
export type NewWebhook = z.infer<typeof NewWebhook>;
