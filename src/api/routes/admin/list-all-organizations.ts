import { z } from 'zod';
import { AdminOrganizationView } from '../../../contract/admin-organization-view.ts';
import { listOrganizationsForAdmin } from '../../../use-cases/admin/list-organizations-for-admin.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { offsetQuery } from '../../offset-query.ts';
import { requireAdmin } from '../../require-admin.ts';

export const listAllOrganizations = defineRoute({
  method: 'GET',
  path: '/v1/admin/organizations',
  family: 'public',
  summary: 'Every organization of the instance',
  tag: 'Administration',
  access: requireAdmin(),
  params: noInput,
  query: z.object({ ...offsetQuery, query: z.string().max(200).optional() }),

  responses: {
    200: {
      description: 'The organizations',
      schema: z.object({
        organizations: z.array(AdminOrganizationView),
        total: z.int(),
        hasMore: z.boolean(),
      }),
    },
  },
  errors: ['FORBIDDEN'],
  handle: async (deps, { query }) => ({
    status: 200,
    json: await listOrganizationsForAdmin(deps, { ...query, query: query.query }),
  }),
});
