import { z } from 'zod';
import { AuthSessionStatus } from '../../../contract/auth-session-status.ts';
import { pollAuthSession as poll } from '../../../use-cases/poll-auth-session.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { signInAccess } from '../../sign-in-access.ts';

export const pollAuthSession = defineRoute({
  method: 'POST',
  path: '/v1/auth/sessions/{sessionId}',
  family: 'public',
  summary: 'Where a login request stands; the token comes once',
  tag: 'Auth',
  access: signInAccess,
  params: z.object({ sessionId: z.string().max(64) }),
  query: noInput,
  body: { schema: z.object({ codeVerifier: z.string().min(1).max(256) }), maxBytes: 64 * 1024 },
  responses: { 200: { description: 'Its status', schema: AuthSessionStatus } },
  errors: ['NOT_FOUND', 'UNAUTHORIZED'],
  handle: async (deps, { params, body }) => ({
    status: 200,
    json: await poll(deps, { ...params, ...body }),
  }),
});
