import { z } from 'zod';
import { AdminOrganizationChange } from '../../../contract/admin-organization-change.ts';
import { OrganizationView } from '../../../contract/organization-view.ts';
import { changeOrganizationAsAdmin } from '../../../use-cases/admin/change-organization-as-admin.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireAdmin } from '../../require-admin.ts';

export const changeOrganization = defineRoute({
  method: 'PATCH',
  path: '/v1/admin/organizations/{orgId}',
  family: 'public',
  summary: 'Set plan, seats, lock or name of an organization',
  tag: 'Administration',
  access: requireAdmin(),
  params: z.object({ orgId: z.string().max(64) }),
  query: noInput,
  body: { schema: AdminOrganizationChange, maxBytes: 1024 * 1024 },
  responses: {
    200: {
      description: 'The organization as it is now',
      schema: z.object({ organization: OrganizationView }),
    },
  },
  errors: ['FORBIDDEN', 'NOT_FOUND'],
  handle: async (deps, { principal, params, body }) => ({
    status: 200,
    json: await changeOrganizationAsAdmin(deps, {
      principal,
      organizationId: params.orgId,
      change: body,
    }),
  }),
});
