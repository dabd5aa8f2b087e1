import { z } from 'zod';
import { logOut as end } from '../../../use-cases/log-out.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireCaller } from '../../require-caller.ts';
import { sessionCookie } from '../../session-cookie.ts';
import { signInsPerMinute } from '../../sign-ins-per-minute.ts';
import { writeCookie } from '../../write-cookie.ts';

export const logOut = defineRoute({
  method: 'POST',
  path: '/v1/auth/logout',
  family: 'public',
  summary: 'End the presented login token or session',
  tag: 'Auth',
  access: requireCaller({ perAddress: signInsPerMinute }),
  params: noInput,
  query: noInput,
  responses: {
    200: { description: 'Ended', schema: z.object({ success: z.literal(true) }) },
  },
  errors: ['FORBIDDEN'],
  handle: async (deps, { principal: caller }) => ({
    status: 200,
    headers: {
      'Set-Cookie': writeCookie({ name: sessionCookie, value: '', path: '/', maxAgeSeconds: 0 }),
    },
    json: await end(deps, { caller }),
  }),
});
