import { z } from 'zod';
import { RunProgress } from '../../../contract/run-progress.ts';
import { RunStatus } from '../../../contract/run-status.ts';
import { beatRun } from '../../../use-cases/audits/beat-run.ts';
import { defineInternalRoute } from '../../define-internal-route.ts';
import { noInput } from '../../no-input.ts';

const Count = z.int().min(0).default(0);

export const heartbeatRun = defineInternalRoute({
  method: 'POST',
  path: '/v1/agent-runs/internal/{runId}/heartbeat',
  summary: 'Say that a worker is alive, and where it stands',
  params: z.object({ runId: z.string().max(64) }),
  query: noInput,
  body: {
    schema: z.object({
      workerId: z.string().min(1).max(100),
      phase: RunProgress.shape.phase.optional(),
      message: z.string().max(200).default(''),
      current: Count,
      total: Count,
      failed: Count,
    }),
    maxBytes: 1024 * 1024,
  },
  responses: {
    200: {
      description: 'Whether to go on',
      schema: z.object({ status: RunStatus, cancelRequested: z.boolean() }),
    },
  },
  errors: ['RUN_NOT_ACTIVE'],
  handle: async (deps, { params, body }) => {
    const { workerId, phase, ...counts } = body;
    const progress = phase === undefined ? null : { phase, ...counts };
    return { status: 200, json: await beatRun(deps, { ...params, workerId, progress }) };
  },
});
