import { z } from 'zod';

/** Body of `PATCH /v1/organizations/{id}`. */
export const OrganizationChange = z.object({
  name: z.string().trim().min(1).max(100).optional(),
  slug: z
    .string()
    .regex(/^[a-z0-9-]{2,40}$/, 'Must be 2 to 40 of a-z, 0-9 and -')
    .optional(),
  /** Whether workflows on `pull_request_target`, which may run what a fork wrote, get keys. */
  allowPullRequestTarget: z.boolean().optional(),
});
export type OrganizationChange = z.infer<typeof OrganizationChange>;
