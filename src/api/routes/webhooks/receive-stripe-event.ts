import { z } from 'zod';
import { RawBody } from '../../../contract/raw-body.ts';
import { topUpFromStripe } from '../../../use-cases/top-up-from-stripe.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { openAccess } from '../../open-access.ts';

export const receiveStripeEvent = defineRoute({
  method: 'POST',
  path: '/v1/webhooks/stripe',
  family: 'public',
  summary: 'Events of Stripe: paid checkouts top up credits',
  tag: 'Credits',
  access: openAccess,
  params: noInput,
  query: noInput,
  body: { schema: RawBody, maxBytes: 1024 * 1024, isRaw: true },
  responses: {
    200: {
      description: 'Taken; credits granted by this very call',
      schema: z.object({ received: z.literal(true), granted: z.int() }),
    },
  },
  errors: ['UNAUTHORIZED', 'INVALID_JSON', 'NOT_FOUND'],
  handle: async (deps, { headers, body }) => ({
    status: 200,
    json: await topUpFromStripe(deps, { header: headers['stripe-signature'] ?? '', body }),
  }),
});
