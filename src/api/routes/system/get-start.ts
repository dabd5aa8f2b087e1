import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { openAccess } from '../../open-access.ts';

export const getStart = defineRoute({
  method: 'GET',
  path: '/',
  family: 'public',
  summary: 'Leads to the documentation',
  tag: 'Operation',
  access: openAccess,
  params: noInput,
  query: noInput,
  responses: { 302: { description: 'To /docs' } },
  errors: [],
  handle: () => Promise.resolve({ status: 302, headers: { Location: '/docs' }, empty: true }),
});
