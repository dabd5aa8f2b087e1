import { z } from 'zod';
import { reconcileCredits as reconcile } from '../../../use-cases/reconcile-credits.ts';
import { defineInternalRoute } from '../../define-internal-route.ts';
import { noInput } from '../../no-input.ts';

const Amounts = z.object({
  monthly: z.int(),
  pack: z.int(),
  heldMonthly: z.int(),
  heldPack: z.int(),
});

export const reconcileCredits = defineInternalRoute({
  method: 'POST',
  path: '/v1/credits/internal/reconcile',
  summary: 'Compare balances with the ledger',
  params: noInput,
  query: noInput,
  body: { schema: z.object({ orgId: z.string().max(64).optional() }), maxBytes: 1024 * 1024 },
  responses: {
    200: {
      description: 'What differs',
      schema: z.object({
        checked: z.int(),
        drift: z.array(z.object({ orgId: z.string(), cached: Amounts, derived: Amounts })),
      }),
    },
  },
  errors: [],
  handle: async (deps, { body }) => ({
    status: 200,
    json: await reconcile(deps, { organizationId: body.orgId }),
  }),
});
