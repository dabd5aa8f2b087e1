import { Whoami } from '../../../contract/whoami.ts';
import { readWhoami } from '../../../use-cases/read-whoami.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireCaller } from '../../require-caller.ts';

export const getWhoami = defineRoute({
  method: 'GET',
  path: '/v1/auth/whoami',
  family: 'public',
  summary: 'Who the key or login acts for',
  tag: 'Auth',
  access: requireCaller(),
  params: noInput,
  query: noInput,
  responses: { 200: { description: 'User, credential and organization', schema: Whoami } },
  errors: [],
  handle: async (deps, { principal: caller }) => ({
    status: 200,
    json: await readWhoami(deps, { caller }),
  }),
});
