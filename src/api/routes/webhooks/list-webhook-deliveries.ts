import { z } from 'zod';
import { WebhookDelivery } from '../../../contract/webhook-delivery.ts';
import { listDeliveries } from '../../../use-cases/webhooks/list-deliveries.ts';
import { defineRoute } from '../../define-route.ts';
import { offsetQuery } from '../../offset-query.ts';
import { requireKey } from '../../require-key.ts';

export const listWebhookDeliveries = defineRoute({
  method: 'GET',
  path: '/v1/organizations/{orgId}/webhooks/{whId}/deliveries',
  family: 'public',
  summary: 'Deliveries of a webhook, kept 30 days',
  tag: 'Webhooks',
  access: requireKey('org:read'),
  params: z.object({ orgId: z.string().max(64), whId: z.string().max(64) }),
  query: z.object({
    ...offsetQuery,
    status: WebhookDelivery.shape.status.optional(),
    event: z.string().max(64).optional(),
  }),
  responses: {
    200: {
      description: 'The deliveries',
      schema: z.object({
        deliveries: z.array(WebhookDelivery),
        total: z.int(),
        hasMore: z.boolean(),
      }),
    },
  },
  errors: ['NOT_FOUND'],
  handle: async (deps, { principal, params, query }) => ({
    status: 200,
    json: await listDeliveries(deps, {
      principal,
      organizationId: params.orgId,
      webhookId: params.whId,
      ...query,
      status: query.status,
      event: query.event,
    }),
  }),
});
