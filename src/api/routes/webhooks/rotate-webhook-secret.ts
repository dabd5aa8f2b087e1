import { z } from 'zod';
import { Timestamp } from '../../../contract/timestamp.ts';
import { rotateWebhookSecret as run } from '../../../use-cases/webhooks/rotate-webhook-secret.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const rotateWebhookSecret = defineRoute({
  method: 'POST',
  path: '/v1/organizations/{orgId}/webhooks/{whId}/rotate-secret',
  family: 'public',
  summary: 'Give a webhook a new secret; the old one signs 24 hours longer',
  tag: 'Webhooks',
  access: requireKey('org:write'),
  params: z.object({ orgId: z.string().max(64), whId: z.string().max(64) }),
  query: noInput,
  responses: {
    200: {
      description: 'The new secret, shown once',
      schema: z.object({ secret: z.string(), previousValidUntil: Timestamp }),
    },
  },
  errors: ['NOT_FOUND'],
  handle: async (deps, { principal, params }) => ({
    status: 200,
    json: await run(deps, {
      principal,
      organizationId: params.orgId,
      webhookId: params.whId,
    }),
  }),
});
