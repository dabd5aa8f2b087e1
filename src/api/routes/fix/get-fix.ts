import { z } from 'zod';
import { FixResponse } from '../../../contract/fix-response.ts';
import { readFix } from '../../../use-cases/read-fix.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const getFix = defineRoute({
  method: 'GET',
  path: '/fix/{fix_id}',
  family: 'scan',
  summary: 'A fix as it was answered',
  tag: 'Fixes',
  access: requireKey('read', 'fix'),
  params: z.object({ fix_id: z.string() }),
  query: noInput,
  responses: { 200: { description: 'The fix', schema: FixResponse } },
  errors: ['NOT_FOUND', 'CONTENT_UNAVAILABLE'],
  handle: async (deps, { principal, params, rateLimit }) => ({
    status: 200,
    json: await readFix(deps, { principal, fixId: params.fix_id, rateLimit }),
  }),
});
