import { z } from 'zod';
import { WebsiteBadge } from '../../../contract/website-badge.ts';
import { changeBadge as change } from '../../../use-cases/audits/change-badge.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const changeBadge = defineRoute({
  method: 'PUT',
  path: '/v1/websites/{websiteId}/badge',
  family: 'public',
  summary: 'Switch the badge of a website on or off',
  tag: 'Websites',
  access: requireKey('audits:write'),
  params: z.object({ websiteId: z.string().max(64) }),
  query: noInput,
  body: { schema: z.object({ enabled: z.boolean() }), maxBytes: 1024 * 1024 },
  responses: { 200: { description: 'The badge', schema: WebsiteBadge } },
  errors: ['NOT_FOUND'],
  handle: async (deps, { principal, params, body }) => ({
    status: 200,
    json: await change(deps, {
      principal,
      websiteId: params.websiteId,
      isEnabled: body.enabled,
    }),
  }),
});
