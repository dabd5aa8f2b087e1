import { z } from 'zod';
import { Scope } from './scope.ts';
import { Timestamp } from './timestamp.ts';
import { UserView } from './user-view.ts';

/** Answer of `GET /v1/auth/whoami`: `apiKey` for a key, `token` for a login token or session. */
export const Whoami = z.object({
  user: UserView,
  authSource: z.enum(['login', 'api-key']),
  apiKey: z
    .object({
      id: z.string(),
      name: z.string().nullable(),
      scopes: z.array(Scope),
      keyEnv: z.enum(['production', 'development']),
      expiresAt: Timestamp.nullable(),
    })
    .optional(),
  token: z
    .object({
      id: z.string(),
      deviceName: z.string().nullable(),
      expiresAt: Timestamp,
      createdAt: Timestamp,
      lastUsedAt: Timestamp.nullable(),
    })
    .optional(),
  org: z.object({ id: z.string(), name: z.string() }).optional(),
});
export type Whoami = z.infer<typeof Whoami>;
