import { z } from 'zod';
import { localPath } from '../../../use-cases/local-path.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { allowCaller } from '../../allow-caller.ts';
import { signInAnswer } from '../../sign-in-answer.ts';
import { signInProblem } from '../../sign-in-problem.ts';

export const getLoginPage = defineRoute({
  method: 'GET',
  path: '/login',
  family: 'public',
  summary: 'The page where people sign in',
  tag: 'Auth',
  access: allowCaller,
  params: noInput,
  query: z.object({ redirect: z.string().max(2048).default('/') }),
  responses: { 200: { description: 'The page', types: ['text/html'] } },
  errors: [],
  renderError: signInProblem,
  handle: (deps, { query }) => {
    const redirect = localPath(deps.settings.publicUrl, query.redirect);
    return Promise.resolve(signInAnswer({ kind: 'sign-in', redirect }));
  },
});
