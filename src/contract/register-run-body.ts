import { z } from 'zod';
import { RunMode } from './run-mode.ts';

/** Body of `POST {base}/register`: a run that its caller executes. */
export const RegisterRunBody = z.object({
  url: z.string().max(2048),
  mode: RunMode,
  idempotencyKey: z.uuid(),
  /** A JSON object as text. */
  config: z
    .string()
    .max(16 * 1024)
    .optional(),
});
export type RegisterRunBody = z.infer<typeof RegisterRunBody>;
