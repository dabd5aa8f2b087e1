import { z } from 'zod';
import { RunCost } from '../../../contract/run-cost.ts';
import { refundRunAsAdmin } from '../../../use-cases/admin/refund-run-as-admin.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireAdmin } from '../../require-admin.ts';

export const refundRun = defineRoute({
  method: 'POST',
  path: '/v1/admin/runs/{runId}/refund',
  family: 'public',
  summary: 'Give back what a run still costs',
  tag: 'Administration',
  access: requireAdmin(),
  params: z.object({ runId: z.string().max(64) }),
  query: noInput,
  body: { schema: z.object({ reason: z.string().min(1).max(255) }), maxBytes: 1024 * 1024 },
  responses: { 200: { description: 'What the run cost', schema: z.object({ cost: RunCost }) } },
  errors: ['FORBIDDEN', 'NOT_FOUND'],
  handle: async (deps, { principal, params, body }) => ({
    status: 200,
    json: await refundRunAsAdmin(deps, { principal, runId: params.runId, reason: body.reason }),
  }),
});
