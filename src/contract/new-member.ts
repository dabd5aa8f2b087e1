import { z } from 'zod';
import { Role } from './role.ts';

/** Body of `POST /v1/organizations/{id}/members`; ownership is passed on, never given to somebody new. */
export const NewMember = z.object({
  githubLogin: z.string().regex(/^[A-Za-z0-9](?:[\w-]{0,99})$/, 'Must be a GitHub login'),
  role: Role.exclude(['owner']),
});
export type NewMember = z.infer<typeof NewMember>;
