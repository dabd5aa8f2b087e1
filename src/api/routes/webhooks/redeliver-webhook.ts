import { z } from 'zod';
import { redeliverWebhook as run } from '../../../use-cases/webhooks/redeliver-webhook.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const redeliverWebhook = defineRoute({
  method: 'POST',
  path: '/v1/organizations/{orgId}/webhooks/{whId}/deliveries/{deliveryId}/redeliver',
  family: 'public',
  summary: 'Deliver again: same id and body, new timestamp',
  tag: 'Webhooks',
  access: requireKey('org:write'),
  params: z.object({
    orgId: z.string().max(64),
    whId: z.string().max(64),
    deliveryId: z.string().max(64),
  }),
  query: noInput,
  responses: {
    202: { description: 'The delivery, waiting', schema: z.object({ deliveryId: z.string() }) },
  },
  errors: ['NOT_FOUND', 'CONFLICT'],
  handle: async (deps, { principal, params }) => ({
    status: 202,
    json: await run(deps, {
      principal,
      organizationId: params.orgId,
      webhookId: params.whId,
      deliveryId: params.deliveryId,
    }),
  }),
});
