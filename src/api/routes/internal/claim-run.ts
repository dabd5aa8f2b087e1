import { z } from 'zod';
import { RunTarget } from '../../../contract/run-target.ts';
import { Timestamp } from '../../../contract/timestamp.ts';
import { claimNextRun } from '../../../use-cases/audits/claim-next-run.ts';
import { defineInternalRoute } from '../../define-internal-route.ts';
import { noInput } from '../../no-input.ts';

export const claimRun = defineInternalRoute({
  method: 'POST',
  path: '/v1/agent-runs/internal/claim',
  summary: 'Take the run that waits longest',
  params: noInput,
  query: noInput,
  body: {
    schema: z.object({
      workerId: z.string().min(1).max(100),
      kinds: z.array(RunTarget.shape.kind).min(1).optional(),
    }),
    maxBytes: 1024 * 1024,
  },
  responses: {
    200: {
      description: 'The work',
      schema: z.object({
        job: z.object({
          id: z.string(),
          runId: z.string(),
          kind: RunTarget.shape.kind,
          target: RunTarget,
          config: z.record(z.string(), z.unknown()),
          deadline: Timestamp,
        }),
      }),
    },
    204: { description: 'Nothing waits' },
  },
  errors: [],
  handle: async (deps, { body }) => {
    const { workerId, kinds } = body;
    const job = await claimNextRun(deps, { workerId, kinds });
    return job === null ? { status: 204, empty: true } : { status: 200, json: { job } };
  },
});
