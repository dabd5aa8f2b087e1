import { Whoami } from '../../../contract/whoami.ts';
import { readWhoami } from '../../../use-cases/read-whoami.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const getWhoami = defineRoute({
  method: 'GET',
  path: '/v1/auth/whoami',
  family: 'public',
  summary: 'Who the key acts for',
  tag: 'Auth',
  access: requireKey(),
  params: noInput,
  query: noInput,
  responses: { 200: { description: 'User, key and organization', schema: Whoami } },
  errors: [],
  handle: async (deps, { principal }) => ({
    status: 200,
    json: await readWhoami(deps, { principal }),
  }),
});
