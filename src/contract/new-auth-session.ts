import { z } from 'zod';

/** Body of `POST /v1/auth/sessions`: what a command line sends to be signed in. */
export const NewAuthSession = z.object({
  /** Hex SHA-256 of a verifier that stays on the command line. */
  codeChallenge: z.string().regex(/^[0-9a-f]{64}$/i, 'Must be 64 hex characters (SHA-256)'),
  deviceName: z.string().max(100).optional(),
  /** Where the command line listens on loopback, if it does. */
  port: z.int().min(1024).max(65_535).optional(),
});
export type NewAuthSession = z.infer<typeof NewAuthSession>;
