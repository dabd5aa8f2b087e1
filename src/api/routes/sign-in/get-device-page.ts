import { z } from 'zod';
import { readSignIn } from '../../../use-cases/read-sign-in.ts';
import { allowCaller } from '../../allow-caller.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { signInAnswer } from '../../sign-in-answer.ts';
import { signInProblem } from '../../sign-in-problem.ts';

export const getDevicePage = defineRoute({
  method: 'GET',
  path: '/login/device',
  family: 'public',
  summary: 'The page where a person approves a command line',
  tag: 'Auth',
  access: allowCaller,
  params: noInput,
  query: z.object({ session: z.string().max(64).default('') }),
  responses: { 200: { description: 'The page, or the sign-in first', types: ['text/html'] } },
  errors: ['NOT_FOUND'],
  renderError: signInProblem,
  handle: async (deps, { principal: caller, query }) => {
    const sessionId = query.session;
    const pending = await readSignIn(deps, { caller, sessionId });
    if (pending === null) {
      const redirect = `/login/device?session=${encodeURIComponent(sessionId)}`;
      return signInAnswer({ kind: 'sign-in', redirect });
    }
    const { port, ...shown } = pending;
    return signInAnswer({ kind: 'approve', sessionId, ...shown }, { port });
  },
});
