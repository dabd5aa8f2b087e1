import { z } from 'zod';
import { IssuedApiKey } from '../../../contract/issued-api-key.ts';
import { NewApiKey } from '../../../contract/new-api-key.ts';
import { createApiKey as create } from '../../../use-cases/create-api-key.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const createApiKey = defineRoute({
  method: 'POST',
  path: '/v1/organizations/{orgId}/api-keys',
  family: 'public',
  summary: 'Make a key; its token is shown once',
  tag: 'Keys',
  access: requireKey(),
  params: z.object({ orgId: z.string().max(64) }),
  query: noInput,
  body: { schema: NewApiKey, maxBytes: 1024 * 1024 },
  responses: { 201: { description: 'The key and its token', schema: IssuedApiKey } },
  errors: ['FORBIDDEN', 'NOT_FOUND', 'CONFLICT'],
  handle: async (deps, { principal, params, body }) => ({
    status: 201,
    json: await create(deps, { principal, organizationId: params.orgId, request: body }),
  }),
});
