import { z } from 'zod';
import { approveAuthSession as approve } from '../../../use-cases/approve-auth-session.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireCaller } from '../../require-caller.ts';
import { signInsPerMinute } from '../../sign-ins-per-minute.ts';

export const approveAuthSession = defineRoute({
  method: 'POST',
  path: '/v1/auth/sessions/{sessionId}/approve',
  family: 'public',
  summary: 'Sign a command line in; dashboard sessions only',
  tag: 'Auth',
  access: requireCaller({ perAddress: signInsPerMinute }),
  params: z.object({ sessionId: z.string().max(64) }),
  query: noInput,
  body: {
    schema: z.object({ userCode: z.string().max(20), organizationId: z.string().max(64) }),
    maxBytes: 64 * 1024,
  },
  responses: {
    200: { description: 'Approved', schema: z.object({ success: z.literal(true) }) },
  },
  errors: ['NOT_FOUND', 'FORBIDDEN', 'CONFLICT'],
  handle: async (deps, { principal: caller, params, body }) => {
    await approve(deps, { caller, ...params, ...body });
    return { status: 200, json: { success: true } };
  },
});
