import { z } from 'zod';
import { WebhookView } from '../../../contract/webhook-view.ts';
import { readWebhook } from '../../../use-cases/webhooks/read-webhook.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const getWebhook = defineRoute({
  method: 'GET',
  path: '/v1/organizations/{orgId}/webhooks/{whId}',
  family: 'public',
  summary: 'An outbound webhook',
  tag: 'Webhooks',
  access: requireKey('org:read'),
  params: z.object({ orgId: z.string().max(64), whId: z.string().max(64) }),
  query: noInput,
  responses: { 200: { description: 'The endpoint', schema: WebhookView } },
  errors: ['NOT_FOUND'],
  handle: async (deps, { principal, params }) => ({
    status: 200,
    json: await readWebhook(deps, {
      principal,
      organizationId: params.orgId,
      webhookId: params.whId,
    }),
  }),
});
