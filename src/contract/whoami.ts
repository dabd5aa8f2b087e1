import { z } from 'zod';
import { Scope } from './scope.ts';
import { Timestamp } from './timestamp.ts';

/** Answer of `GET /v1/auth/whoami` for a key. */
export const Whoami = z.object({
  user: z.object({
    id: z.string(),
    email: z.string().nullable(),
    name: z.string().nullable(),
    avatarUrl: z.string().nullable(),
  }),
  authSource: z.enum(['login', 'api-key']),
  apiKey: z.object({
    id: z.string(),
    name: z.string().nullable(),
    scopes: z.array(Scope),
    keyEnv: z.enum(['production', 'development']),
    expiresAt: Timestamp.nullable(),
  }),
  org: z.object({ id: z.string(), name: z.string() }).optional(),
});
export type Whoami = z.infer<typeof Whoami>;
