import { z } from 'zod';
import { OrganizationAnswer } from '../../../contract/organization-answer.ts';
import { readOrganization } from '../../../use-cases/read-organization.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const getOrganization = defineRoute({
  method: 'GET',
  path: '/v1/organizations/{id}',
  family: 'public',
  summary: 'An organization with members and plan',
  tag: 'Organizations',
  access: requireKey('org:read'),
  params: z.object({ id: z.string().max(64) }),
  query: noInput,
  responses: { 200: { description: 'The organization', schema: OrganizationAnswer } },
  errors: ['NOT_FOUND'],
  handle: async (deps, { principal, params }) => ({
    status: 200,
    json: await readOrganization(deps, { principal, organizationId: params.id }),
  }),
});
