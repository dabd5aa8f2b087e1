import { z } from 'zod';
import { WebhookView } from '../../../contract/webhook-view.ts';
import { readWebhooks } from '../../../use-cases/webhooks/read-webhooks.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const listWebhooks = defineRoute({
  method: 'GET',
  path: '/v1/organizations/{orgId}/webhooks',
  family: 'public',
  summary: 'Outbound webhooks of an organization',
  tag: 'Webhooks',
  access: requireKey('org:read'),
  params: z.object({ orgId: z.string().max(64) }),
  query: noInput,
  responses: {
    200: { description: 'The endpoints', schema: z.object({ webhooks: z.array(WebhookView) }) },
  },
  errors: ['NOT_FOUND'],
  handle: async (deps, { principal, params }) => ({
    status: 200,
    json: await readWebhooks(deps, { principal, organizationId: params.orgId }),
  }),
});
