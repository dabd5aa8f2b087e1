import { z } from 'zod';
import { Scope } from './scope.ts';
import { Timestamp } from './timestamp.ts';

/** A key as lists show it, without its token. */
export const ApiKeyView = z.object({
  id: z.string(),
  name: z.string().nullable(),
  prefix: z.string(),
  scopes: z.array(Scope),
  kind: z.enum(['manual', 'oidc', 'bootstrap']),
  lastUsedAt: Timestamp.nullable(),
  expiresAt: Timestamp.nullable(),
  revokedAt: Timestamp.nullable(),
  createdBy: z.string(),
  createdAt: Timestamp,
});
export type ApiKeyView = z.infer<typeof ApiKeyView>;
