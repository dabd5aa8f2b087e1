import { z } from 'zod';
import { OrganizationView } from '../../../contract/organization-view.ts';
import { createOrganizationAsAdmin } from '../../../use-cases/admin/create-organization-as-admin.ts';
import { AdminOrganizationChange } from '../../../contract/admin-organization-change.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireAdmin } from '../../require-admin.ts';

export const createOrganization = defineRoute({
  method: 'POST',
  path: '/v1/admin/organizations',
  family: 'public',
  summary: 'Make an organization',
  tag: 'Administration',
  access: requireAdmin(),
  params: noInput,
  query: noInput,
  body: {
    schema: z.object({
      name: z.string().min(1).max(100),
      slug: z
        .string()
        .regex(/^[a-z0-9-]{2,40}$/)
        .optional(),
      planId: AdminOrganizationChange.shape.planId,
    }),
    maxBytes: 1024 * 1024,
  },
  responses: {
    201: { description: 'The organization', schema: z.object({ organization: OrganizationView }) },
  },
  errors: ['FORBIDDEN', 'CONFLICT'],
  handle: async (deps, { principal, body }) => ({
    status: 201,
    json: await createOrganizationAsAdmin(deps, {
      principal,
      name: body.name,
      slug: body.slug,
      planId: body.planId,
    }),
  }),
});
