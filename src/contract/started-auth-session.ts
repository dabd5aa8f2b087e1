import { z } from 'zod';
import { Timestamp } from './timestamp.ts';

/** Answer of `POST /v1/auth/sessions`. */
export const StartedAuthSession = z.object({
  sessionId: z.string(),
  /** The page where a person approves. */
  authUrl: z.string(),
  expiresAt: Timestamp,
  /** Shown on both ends, so that nobody approves somebody else's request. */
  userCode: z.string(),
  /** Seconds between two polls. */
  interval: z.int(),
});
export type StartedAuthSession = z.infer<typeof StartedAuthSession>;
