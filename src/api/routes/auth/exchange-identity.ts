import { z } from 'zod';
import { IdentityExchange } from '../../../contract/identity-exchange.ts';
import { workflowScopes } from '../../../contract/workflow-scopes.ts';
import { exchangeIdentity as exchange } from '../../../use-cases/exchange-identity.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { signInAccess } from '../../sign-in-access.ts';

export const exchangeIdentity = defineRoute({
  method: 'POST',
  path: '/v1/auth/oidc',
  family: 'public',
  summary: 'A key of 15 minutes for a GitHub Actions workflow, bound to its repository',
  tag: 'Auth',
  access: signInAccess,
  params: noInput,
  query: noInput,
  body: {
    schema: z.object({
      idToken: z
        .string()
        .min(1)
        .max(16 * 1024),
      scopes: z.array(z.enum(workflowScopes)).min(1).max(20).optional(),
    }),
    maxBytes: 64 * 1024,
  },
  responses: { 200: { description: 'The key', schema: IdentityExchange } },
  errors: ['UNAUTHORIZED', 'FORBIDDEN', 'ORG_LOCKED', 'UPSTREAM_ERROR'],
  handle: async (deps, { body }) => ({
    status: 200,
    json: await exchange(deps, { idToken: body.idToken, scopes: body.scopes }),
  }),
});
