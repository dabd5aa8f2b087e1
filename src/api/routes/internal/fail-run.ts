import { z } from 'zod';
import { RunStatus } from '../../../contract/run-status.ts';
import { failRun as fail } from '../../../use-cases/audits/fail-run.ts';
import { defineInternalRoute } from '../../define-internal-route.ts';
import { noInput } from '../../no-input.ts';

export const failRun = defineInternalRoute({
  method: 'POST',
  path: '/v1/agent-runs/internal/{runId}/fail',
  summary: 'Give a run up',
  params: z.object({ runId: z.string().max(64) }),
  query: noInput,
  body: {
    schema: z.object({
      workerId: z.string().min(1).max(100),
      errorCode: z.string().min(1).max(100),
      message: z.string().max(500),
      retry: z.boolean(),
    }),
    maxBytes: 1024 * 1024,
  },
  responses: {
    200: { description: 'What became of it', schema: z.object({ status: RunStatus }) },
  },
  errors: ['RUN_NOT_ACTIVE'],
  handle: async (deps, { params, body }) => {
    const { retry: isRetried, ...failure } = body;
    return { status: 200, json: await fail(deps, { ...params, ...failure, isRetried }) };
  },
});
