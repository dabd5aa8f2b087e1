import { z } from 'zod';
import { reapRuns as reap } from '../../../use-cases/audits/reap-runs.ts';
import { defineInternalRoute } from '../../define-internal-route.ts';
import { noInput } from '../../no-input.ts';

export const reapRuns = defineInternalRoute({
  method: 'POST',
  path: '/v1/agent-runs/internal/reap',
  summary: 'End runs that nobody works on any more',
  params: noInput,
  query: noInput,
  responses: {
    200: {
      description: 'How many were ended and refunded',
      schema: z.object({ reaped: z.int(), refunded: z.int() }),
    },
  },
  errors: [],
  handle: async (deps) => ({ status: 200, json: await reap(deps) }),
});
