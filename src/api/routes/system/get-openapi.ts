import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { openAccess } from '../../open-access.ts';
import { openapi } from '../../openapi.ts';

export const getOpenapi = defineRoute({
  method: 'GET',
  path: '/openapi.json',
  family: 'public',
  summary: 'This description of the API (OpenAPI 3.1)',
  tag: 'Operation',
  access: openAccess,
  params: noInput,
  query: noInput,
  responses: { 200: { description: 'The OpenAPI document', types: ['application/json'] } },
  errors: [],
  isCrossOrigin: true,
  handle: (deps, { routes }) =>
    Promise.resolve({
      status: 200,
      json: openapi({ routes, publicUrl: deps.settings.publicUrl }),
    }),
});
