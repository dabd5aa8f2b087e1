import { z } from 'zod';

/** What a member may do in an organization; a key shows the role its scopes amount to. */
export const Role = z.enum(['owner', 'admin', 'editor', 'viewer', 'billing']);
export type Role = z.infer<typeof Role>;
