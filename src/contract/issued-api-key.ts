import { z } from 'zod';
import { Scope } from './scope.ts';
import { Timestamp } from './timestamp.ts';

/** A key just made; the only answer that ever holds its token. */
export const IssuedApiKey = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(Scope),
  token: z.string(),
  prefix: z.string(),
  keyEnv: z.enum(['production', 'development']),
  expiresAt: Timestamp.nullable(),
});
export type IssuedApiKey = z.infer<typeof IssuedApiKey>;
