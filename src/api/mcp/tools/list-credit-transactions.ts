import { z } from 'zod';
import { listCreditTransactions as readLedger } from '../../routes/credits/list-credit-transactions.ts';
import { callRoute } from '../call-route.ts';
import { defineTool } from '../define-tool.ts';

export const listCreditTransactions = defineTool({
  name: 'list_credit_transactions',
  title: 'List credit transactions',
  description: 'The ledger, newest first: every credit granted, spent and refunded.',
  input: z.object({
    limit: z.int().min(1).max(100).optional(),
    offset: z.int().min(0).optional(),
    run_id: z.string().max(64).optional(),
  }),
  effect: 'reads',
  evidence: [],
  handle: (call, { run_id: runId, ...page }) =>
    callRoute(call, { route: readLedger, query: { ...page, ...(runId && { runId }) } }),
});
