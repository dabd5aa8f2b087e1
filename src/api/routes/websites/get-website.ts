import { z } from 'zod';
import { Website } from '../../../contract/website.ts';
import { readWebsite } from '../../../use-cases/audits/read-website.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const getWebsite = defineRoute({
  method: 'GET',
  path: '/v1/websites/{websiteId}',
  family: 'public',
  summary: 'One site or repository',
  tag: 'Websites',
  access: requireKey('audits:read'),
  params: z.object({ websiteId: z.string().max(64) }),
  query: noInput,
  responses: { 200: { description: 'The website', schema: Website } },
  errors: ['NOT_FOUND'],
  handle: async (deps, { principal, params }) => ({
    status: 200,
    json: await readWebsite(deps, { principal, websiteId: params.websiteId }),
  }),
});
