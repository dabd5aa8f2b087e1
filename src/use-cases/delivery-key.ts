import { z } from 'zod';

/** The webhook delivery that caused a job; it is done when the job is. */
export const DeliveryKey = z.object({ guid: z.string(), event: z.string(), action: z.string() });
export type DeliveryKey = z.infer<typeof DeliveryKey>;
