import { z } from 'zod';
import { cancelRun as cancel } from '../../../use-cases/audits/cancel-run.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const cancelRun = defineRoute({
  method: 'POST',
  path: '/v1/agent-runs/{runId}/cancel',
  family: 'public',
  summary: 'Cancel an audit run; everything charged comes back',
  tag: 'Audits',
  access: requireKey('audits:write'),
  params: z.object({ runId: z.string().max(64) }),
  query: noInput,
  responses: {
    200: {
      description: 'The run is cancelled',
      schema: z.object({ id: z.string(), status: z.literal('cancelled') }),
    },
  },
  errors: ['NOT_FOUND', 'RUN_NOT_ACTIVE'],
  handle: async (deps, { principal, params }) => ({
    status: 200,
    json: await cancel(deps, { principal, runId: params.runId }),
  }),
});
