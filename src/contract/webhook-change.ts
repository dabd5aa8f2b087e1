import { z } from 'zod';
import { OutboundEvent } from './outbound-event.ts';

const Events = z
  .array(z.union([OutboundEvent, z.literal('*')]))
  .min(1)
  .max(20)
  .refine((events) => !events.includes('*') || events.length === 1, {
    message: 'Must name events, or be ["*"] alone',
  })
  .transform((events) => [...new Set(events)]);

/** Body of `PATCH …/webhooks/{whId}`: what may change of an endpoint. */
export const WebhookChange = z.object({
  url: z.string().max(2048).optional(),
  events: Events.optional(),
  description: z.string().max(255).nullable().optional(),
  enabled: z.boolean().optional(),
});
export type WebhookChange = z.infer<typeof WebhookChange>;
