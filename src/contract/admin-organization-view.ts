import { z } from 'zod';
import { Balance } from './balance.ts';
import { OrganizationView } from './organization-view.ts';

/** An organization as administrators of the instance see it. */
export const AdminOrganizationView = OrganizationView.extend({
  balance: Balance,
  locked: z.boolean(),
  memberCount: z.int(),
});
export type AdminOrganizationView = z.infer<typeof AdminOrganizationView>;
