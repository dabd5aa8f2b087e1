import { z } from 'zod';

/** Body of `POST /fix`. Ids that repeat count once. `text` is only read when the server no longer holds the content. */
export const FixRequest = z.object({
  scan_id: z.string().min(1).max(64),
  finding_ids: z.array(z.string().min(1).max(128)).min(1).max(200),
  preserve_intent: z.boolean().default(true),
  text: z.string().optional(),
});
export type FixRequest = z.infer<typeof FixRequest>;
