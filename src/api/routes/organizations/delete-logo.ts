import { z } from 'zod';
import { changeLogo } from '../../../use-cases/change-logo.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const deleteLogo = defineRoute({
  method: 'DELETE',
  path: '/v1/organizations/{id}/logo',
  family: 'public',
  summary: 'Remove the logo',
  tag: 'Organizations',
  access: requireKey('org:write'),
  params: z.object({ id: z.string().max(64) }),
  query: noInput,
  responses: {
    200: { description: 'Removed', schema: z.object({ avatarUrl: z.null() }) },
  },
  errors: ['NOT_FOUND'],
  handle: async (deps, { principal, params }) => ({
    status: 200,
    json: await changeLogo(deps, { principal, organizationId: params.id, bytes: null }),
  }),
});
