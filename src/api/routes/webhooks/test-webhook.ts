import { z } from 'zod';
import { pingWebhook } from '../../../use-cases/webhooks/ping-webhook.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const testWebhook = defineRoute({
  method: 'POST',
  path: '/v1/organizations/{orgId}/webhooks/{whId}/test',
  family: 'public',
  summary: 'Send webhook.ping',
  tag: 'Webhooks',
  access: requireKey('org:write'),
  params: z.object({ orgId: z.string().max(64), whId: z.string().max(64) }),
  query: noInput,
  responses: {
    202: { description: 'The delivery, waiting', schema: z.object({ deliveryId: z.string() }) },
  },
  errors: ['NOT_FOUND', 'CONFLICT'],
  handle: async (deps, { principal, params }) => ({
    status: 202,
    json: await pingWebhook(deps, {
      principal,
      organizationId: params.orgId,
      webhookId: params.whId,
    }),
  }),
});
