import { z } from 'zod';
import { Credits } from '../../../contract/credits.ts';
import { readCredits } from '../../../use-cases/read-credits.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const getCredits = defineRoute({
  method: 'GET',
  path: '/v1/credits',
  family: 'public',
  summary: 'Balance, plan and prices',
  tag: 'Credits',
  access: requireKey('credits:read'),
  params: noInput,
  query: z.object({ orgId: z.string().max(64).optional() }),
  responses: { 200: { description: 'The balance', schema: Credits } },
  errors: ['FORBIDDEN'],
  handle: async (deps, { principal, query }) => ({
    status: 200,
    json: await readCredits(deps, { principal, organizationId: query.orgId }),
  }),
});
