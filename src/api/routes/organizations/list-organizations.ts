import { z } from 'zod';
import { OrganizationView } from '../../../contract/organization-view.ts';
import { Role } from '../../../contract/role.ts';
import { listOrganizations as list } from '../../../use-cases/list-organizations.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireCaller } from '../../require-caller.ts';

export const listOrganizations = defineRoute({
  method: 'GET',
  path: '/v1/organizations',
  family: 'public',
  summary: 'Organizations of the caller',
  tag: 'Organizations',
  access: requireCaller(),
  params: noInput,
  query: noInput,
  responses: {
    200: {
      description: 'The organizations',
      schema: z.object({ organizations: z.array(OrganizationView.extend({ role: Role })) }),
    },
  },
  errors: [],
  handle: async (deps, { principal: caller }) => ({
    status: 200,
    json: await list(deps, { caller }),
  }),
});
