import { z } from 'zod';
import { Timestamp } from './timestamp.ts';
import { UserView } from './user-view.ts';

/** Answer of `POST /v1/auth/sessions/{sessionId}`; the token comes once, with `completed`. */
export const AuthSessionStatus = z.object({
  status: z.enum(['pending', 'completed', 'expired', 'consumed']),
  token: z.string().optional(),
  expiresAt: Timestamp.optional(),
  user: UserView.optional(),
});
export type AuthSessionStatus = z.infer<typeof AuthSessionStatus>;
