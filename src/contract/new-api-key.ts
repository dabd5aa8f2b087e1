import { z } from 'zod';
import { Scope } from './scope.ts';
import { Timestamp } from './timestamp.ts';

/** Body of `POST /v1/organizations/{orgId}/api-keys`; whether the expiry lies ahead is checked where the clock is known. */
export const NewApiKey = z
  .object({
    name: z.string().min(1).max(100),
    scopes: z.array(Scope).min(1).max(11).optional(),
    preset: z.enum(['full', 'read-only', 'ci']).optional(),
    expiresAt: Timestamp.nullable().default(null),
    format: z.enum(['sq', 'sk']).default('sq'),
  })
  .refine((body) => (body.scopes === undefined) !== (body.preset === undefined), {
    message: 'Give exactly one of scopes and preset',
    path: ['scopes'],
  });
export type NewApiKey = z.infer<typeof NewApiKey>;
