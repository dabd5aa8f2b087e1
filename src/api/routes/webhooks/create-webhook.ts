import { z } from 'zod';
import { NewWebhook } from '../../../contract/new-webhook.ts';
import { WebhookView } from '../../../contract/webhook-view.ts';
import { createWebhook as create } from '../../../use-cases/webhooks/create-webhook.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const createWebhook = defineRoute({
  method: 'POST',
  path: '/v1/organizations/{orgId}/webhooks',
  family: 'public',
  summary: 'Add an outbound webhook; its secret is shown once',
  tag: 'Webhooks',
  access: requireKey('org:write'),
  params: z.object({ orgId: z.string().max(64) }),
  query: noInput,
  body: { schema: NewWebhook, maxBytes: 1024 * 1024 },
  responses: {
    201: {
      description: 'The endpoint and its secret',
      schema: WebhookView.extend({ secret: z.string() }),
    },
  },
  errors: ['NOT_FOUND', 'CONFLICT'],
  handle: async (deps, { principal, params, body }) => ({
    status: 201,
    json: await create(deps, { principal, organizationId: params.orgId, request: body }),
  }),
});
