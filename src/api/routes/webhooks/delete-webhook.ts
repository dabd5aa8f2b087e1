import { z } from 'zod';
import { removeWebhook } from '../../../use-cases/webhooks/remove-webhook.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const deleteWebhook = defineRoute({
  method: 'DELETE',
  path: '/v1/organizations/{orgId}/webhooks/{whId}',
  family: 'public',
  summary: 'Delete an outbound webhook and its log',
  tag: 'Webhooks',
  access: requireKey('org:write'),
  params: z.object({ orgId: z.string().max(64), whId: z.string().max(64) }),
  query: noInput,
  responses: { 200: { description: 'It is gone', schema: z.object({ success: z.literal(true) }) } },
  errors: ['NOT_FOUND'],
  handle: async (deps, { principal, params }) => ({
    status: 200,
    json: await removeWebhook(deps, {
      principal,
      organizationId: params.orgId,
      webhookId: params.whId,
    }),
  }),
});
