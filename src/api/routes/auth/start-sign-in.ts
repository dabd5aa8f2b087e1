import { z } from 'zod';
import { startSignIn as start } from '../../../use-cases/start-sign-in.ts';
import { allowCaller } from '../../allow-caller.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { signInCookie } from '../../sign-in-cookie.ts';
import { signInProblem } from '../../sign-in-problem.ts';
import { writeCookie } from '../../write-cookie.ts';

export const startSignIn = defineRoute({
  method: 'GET',
  path: '/v1/auth/github',
  family: 'public',
  summary: 'Sign in to the dashboard with GitHub',
  tag: 'Auth',
  access: allowCaller,
  params: noInput,
  query: z.object({ redirect: z.string().max(2048).default('/') }),
  responses: { 302: { description: 'To GitHub' } },
  errors: [],
  renderError: signInProblem,
  handle: async (deps, { query }) => {
    const { location, ticket, maxAgeSeconds } = await start(deps, query);
    const cookie = { name: signInCookie, path: '/v1/auth/github' };
    return {
      status: 302,
      headers: {
        Location: location,
        'Set-Cookie': writeCookie({ ...cookie, value: ticket, maxAgeSeconds }),
      },
      empty: true,
    };
  },
});
