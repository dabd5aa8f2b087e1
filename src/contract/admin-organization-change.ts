import { z } from 'zod';

/** Body of `PATCH /v1/admin/organizations/{orgId}`. */
export const AdminOrganizationChange = z.object({
  planId: z.enum(['free', 'starter', 'team', 'overwatch', 'enterprise']).optional(),
  seats: z.int().min(1).max(100_000).optional(),
  locked: z.boolean().optional(),
  name: z.string().min(1).max(100).optional(),
});
export type AdminOrganizationChange = z.infer<typeof AdminOrganizationChange>;
