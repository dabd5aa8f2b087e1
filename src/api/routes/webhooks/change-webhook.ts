import { z } from 'zod';
import { WebhookChange } from '../../../contract/webhook-change.ts';
import { WebhookView } from '../../../contract/webhook-view.ts';
import { changeWebhook as run } from '../../../use-cases/webhooks/change-webhook.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const changeWebhook = defineRoute({
  method: 'PATCH',
  path: '/v1/organizations/{orgId}/webhooks/{whId}',
  family: 'public',
  summary: 'Change an outbound webhook, or switch it on or off',
  tag: 'Webhooks',
  access: requireKey('org:write'),
  params: z.object({ orgId: z.string().max(64), whId: z.string().max(64) }),
  query: noInput,
  body: { schema: WebhookChange, maxBytes: 1024 * 1024 },
  responses: { 200: { description: 'The endpoint as it is now', schema: WebhookView } },
  errors: ['NOT_FOUND'],
  handle: async (deps, { principal, params, body }) => ({
    status: 200,
    json: await run(deps, {
      principal,
      organizationId: params.orgId,
      webhookId: params.whId,
      request: body,
    }),
  }),
});
