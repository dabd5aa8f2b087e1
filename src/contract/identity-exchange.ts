import { z } from 'zod';
import { Scope } from './scope.ts';
import { Timestamp } from './timestamp.ts';

/** Answer of `POST /v1/auth/oidc`: a key of 15 minutes for one repository. */
export const IdentityExchange = z.object({
  token: z.string(),
  tokenType: z.literal('Bearer'),
  expiresIn: z.int(),
  expiresAt: Timestamp,
  scopes: z.array(Scope),
  org: z.object({ id: z.string(), name: z.string() }),
  /** `owner/name`, as the workflow's token said. */
  repository: z.string(),
  /** The App already uploads this repository's results to code scanning. */
  appUploads: z.boolean(),
});
export type IdentityExchange = z.infer<typeof IdentityExchange>;
