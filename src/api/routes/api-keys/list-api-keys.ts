import { z } from 'zod';
import { ApiKeyView } from '../../../contract/api-key-view.ts';
import { listApiKeys as list } from '../../../use-cases/list-api-keys.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const listApiKeys = defineRoute({
  method: 'GET',
  path: '/v1/organizations/{orgId}/api-keys',
  family: 'public',
  summary: 'Keys of an organization',
  tag: 'Keys',
  access: requireKey(),
  params: z.object({ orgId: z.string().max(64) }),
  query: noInput,
  responses: {
    200: { description: 'The keys', schema: z.object({ apiKeys: z.array(ApiKeyView) }) },
  },
  errors: ['FORBIDDEN', 'NOT_FOUND'],
  handle: async (deps, { principal, params }) => ({
    status: 200,
    json: await list(deps, { principal, organizationId: params.orgId }),
  }),
});
