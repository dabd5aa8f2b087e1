import { z } from 'zod';

/** One leg of a source-to-sink finding. */
export const FlowStep = z.object({
  file: z.string().nullable(),
  line: z.int().min(1),
  role: z.enum(['source', 'step', 'sink']),
  note: z.string(),
});
export type FlowStep = z.infer<typeof FlowStep>;
