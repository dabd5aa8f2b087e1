import { z } from 'zod';
import { Timestamp } from './timestamp.ts';

/** An organization as the Public API shows it. */
export const OrganizationView = z.object({
  id: z.string(),
  name: z.string(),
  slug: z.string(),
  planId: z.string(),
  avatarUrl: z.string().nullable(),
  createdBy: z.string(),
  createdAt: Timestamp.nullable(),
  updatedAt: Timestamp.nullable(),
  github: z
    .object({
      accountId: z.int(),
      login: z.string(),
      type: z.enum(['User', 'Organization']),
      installationId: z.int().nullable(),
      suspended: z.boolean(),
    })
    .nullable(),
});
export type OrganizationView = z.infer<typeof OrganizationView>;
