import { z } from 'zod';
import { Balance } from '../../../contract/balance.ts';
import { CreditGrant } from '../../../contract/credit-grant.ts';
import { LedgerEntry } from '../../../contract/ledger-entry.ts';
import { grantCreditsAsAdmin } from '../../../use-cases/admin/grant-credits-as-admin.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireAdmin } from '../../require-admin.ts';

export const grantCredits = defineRoute({
  method: 'POST',
  path: '/v1/admin/organizations/{orgId}/credits',
  family: 'public',
  summary: 'Grant credits, or take some away',
  tag: 'Administration',
  access: requireAdmin(),
  params: z.object({ orgId: z.string().max(64) }),
  query: noInput,
  body: { schema: CreditGrant, maxBytes: 1024 * 1024 },
  responses: {
    201: {
      description: 'The row of the ledger and the balance',
      schema: z.object({ transaction: LedgerEntry, balance: Balance }),
    },
  },
  errors: ['FORBIDDEN', 'NOT_FOUND', 'CONFLICT'],
  handle: async (deps, { principal, params, body }) => ({
    status: 201,
    json: await grantCreditsAsAdmin(deps, { principal, organizationId: params.orgId, grant: body }),
  }),
});
