import { z } from 'zod';
import { finishSignIn as finish } from '../../../use-cases/finish-sign-in.ts';
import { allowCaller } from '../../allow-caller.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { readCookie } from '../../read-cookie.ts';
import { sessionCookie } from '../../session-cookie.ts';
import { signInCookie } from '../../sign-in-cookie.ts';
import { signInProblem } from '../../sign-in-problem.ts';
import { writeCookie } from '../../write-cookie.ts';

export const finishSignIn = defineRoute({
  method: 'GET',
  path: '/v1/auth/github/callback',
  family: 'public',
  summary: 'Where GitHub sends people back to',
  tag: 'Auth',
  access: allowCaller,
  params: noInput,
  query: z.object({
    code: z.string().max(512).optional(),
    state: z.string().max(512).optional(),
  }),
  responses: { 302: { description: 'Signed in; to the path that was wanted' } },
  errors: ['UNAUTHORIZED', 'UPSTREAM_ERROR'],
  renderError: signInProblem,
  handle: async (deps, { query, headers }) => {
    const ticket = readCookie(headers['cookie'], signInCookie);
    const { session, maxAgeSeconds, redirect } = await finish(deps, {
      code: query.code,
      state: query.state,
      ticket,
    });
    return {
      status: 302,
      headers: {
        Location: redirect,
        'Set-Cookie': writeCookie({
          name: sessionCookie,
          value: session,
          path: '/',
          maxAgeSeconds,
        }),
      },
      empty: true,
    };
  },
});
