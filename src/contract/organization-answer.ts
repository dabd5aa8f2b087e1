import { z } from 'zod';
import { MemberView } from './member-view.ts';
import { OrganizationView } from './organization-view.ts';
import { Role } from './role.ts';

/** Answer of `GET /v1/organizations/{id}`. */
export const OrganizationAnswer = z.object({
  organization: OrganizationView,
  members: z.array(MemberView),
  plan: z.object({
    id: z.string(),
    name: z.string(),
    maxMembers: z.int(),
    monthlyCredits: z.int(),
    signupGrantCredits: z.int(),
  }),
  role: Role,
  settings: z.object({ allowPullRequestTarget: z.boolean() }),
});
export type OrganizationAnswer = z.infer<typeof OrganizationAnswer>;
