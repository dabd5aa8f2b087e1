import { z } from 'zod';
import { OrganizationChange } from '../../../contract/organization-change.ts';
import { OrganizationView } from '../../../contract/organization-view.ts';
import { changeOrganization } from '../../../use-cases/change-organization.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const updateOrganization = defineRoute({
  method: 'PATCH',
  path: '/v1/organizations/{id}',
  family: 'public',
  summary: 'Change name, slug and settings of an organization',
  tag: 'Organizations',
  access: requireKey('org:write'),
  params: z.object({ id: z.string().max(64) }),
  query: noInput,
  body: { schema: OrganizationChange, maxBytes: 64 * 1024 },
  responses: {
    200: { description: 'Changed', schema: z.object({ organization: OrganizationView }) },
  },
  errors: ['NOT_FOUND', 'CONFLICT'],
  handle: async (deps, { principal, params, body }) => ({
    status: 200,
    json: await changeOrganization(deps, {
      principal,
      organizationId: params.id,
      change: body,
    }),
  }),
});
