import { z } from 'zod';
import { Balance } from '../../../contract/balance.ts';
import { LedgerEntry } from '../../../contract/ledger-entry.ts';
import { Timestamp } from '../../../contract/timestamp.ts';
import { listCreditTransactions as list } from '../../../use-cases/list-credit-transactions.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { offsetQuery } from '../../offset-query.ts';
import { requireKey } from '../../require-key.ts';

const toDate = (text: string | undefined): Date | undefined =>
  text === undefined ? undefined : new Date(text);

export const listCreditTransactions = defineRoute({
  method: 'GET',
  path: '/v1/credits/transactions',
  family: 'public',
  summary: 'The ledger: every credit granted, spent and refunded',
  tag: 'Credits',
  access: requireKey('credits:read'),
  params: noInput,
  query: z.object({
    ...offsetQuery,
    orgId: z.string().max(64).optional(),
    type: LedgerEntry.shape.type.optional(),
    feature: z.string().max(64).optional(),
    runId: z.string().max(64).optional(),
    from: Timestamp.optional(),
    /** Exclusive. */
    to: Timestamp.optional(),
  }),
  responses: {
    200: {
      description: 'Rows, newest first, and the balance now',
      schema: z.object({
        transactions: z.array(LedgerEntry),
        balance: Balance,
        total: z.int(),
        hasMore: z.boolean(),
      }),
    },
  },
  errors: ['FORBIDDEN'],
  handle: async (deps, { principal, query }) => {
    const { orgId, limit, offset, from, to, ...filters } = query;
    return {
      status: 200,
      json: await list(deps, {
        ...{ principal, organizationId: orgId, limit, offset },
        filters: { ...filters, from: toDate(from), to: toDate(to) },
      }),
    };
  },
});
