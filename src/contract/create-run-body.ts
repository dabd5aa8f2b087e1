import { z } from 'zod';
import { RunMode } from './run-mode.ts';

const IdempotencyKey = z
  .string()
  .regex(/^[\x20-\x7e]{1,128}$/, 'Must be 1 to 128 printable ASCII characters');

/** Body of `POST /v1/agent-runs`. */
export const CreateRunBody = z.object({
  url: z.string().max(2048),
  trigger: z.literal('api'),
  mode: RunMode.default('audit'),
  model: z.string().max(100).optional(),
  /** A JSON object as text. */
  config: z
    .string()
    .max(16 * 1024)
    .optional(),
  websiteId: z.string().max(64).optional(),
  auditId: z.string().max(64).optional(),
  idempotencyKey: IdempotencyKey.optional(),
});
export type CreateRunBody = z.infer<typeof CreateRunBody>;
