import { z } from 'zod';
import { Website } from '../../../contract/website.ts';
import { listWebsites as list } from '../../../use-cases/audits/list-websites.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { offsetQuery } from '../../offset-query.ts';
import { requireKey } from '../../require-key.ts';

export const listWebsites = defineRoute({
  method: 'GET',
  path: '/v1/websites',
  family: 'public',
  summary: 'Sites and repositories of the organization, newest first',
  tag: 'Websites',
  access: requireKey('audits:read'),
  params: noInput,
  query: z.object(offsetQuery),
  responses: {
    200: {
      description: 'The websites',
      schema: z.object({ websites: z.array(Website), total: z.int(), hasMore: z.boolean() }),
    },
  },
  errors: ['VALIDATION_ERROR'],
  handle: async (deps, { principal, query }) => ({
    status: 200,
    json: await list(deps, { principal, limit: query.limit, offset: query.offset }),
  }),
});
