import { NewAuthSession } from '../../../contract/new-auth-session.ts';
import { StartedAuthSession } from '../../../contract/started-auth-session.ts';
import { startAuthSession as start } from '../../../use-cases/start-auth-session.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { signInAccess } from '../../sign-in-access.ts';

export const startAuthSession = defineRoute({
  method: 'POST',
  path: '/v1/auth/sessions',
  family: 'public',
  summary: 'Ask for the command line to be signed in',
  tag: 'Auth',
  access: signInAccess,
  params: noInput,
  query: noInput,
  body: { schema: NewAuthSession, maxBytes: 64 * 1024 },
  responses: { 200: { description: 'Where a person approves', schema: StartedAuthSession } },
  errors: [],
  handle: async (deps, { body }) => ({ status: 200, json: await start(deps, body) }),
});
