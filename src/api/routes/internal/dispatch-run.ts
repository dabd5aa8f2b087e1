import { z } from 'zod';
import { CreateRunBody } from '../../../contract/create-run-body.ts';
import { RunCreated } from '../../../contract/run-created.ts';
import { dispatchRun as dispatch } from '../../../use-cases/audits/dispatch-run.ts';
import { defineInternalRoute } from '../../define-internal-route.ts';
import { documentAnswer } from '../../document-answer.ts';
import { noInput } from '../../no-input.ts';
import { runErrors } from '../../run-errors.ts';

export const dispatchRun = defineInternalRoute({
  method: 'POST',
  path: '/v1/agent-runs/internal/dispatch',
  summary: 'Start a run for an organization',
  params: noInput,
  query: noInput,
  body: {
    schema: z.object({
      orgId: z.string().max(64),
      url: z.string().max(2048),
      trigger: z.enum(['scheduled', 'github']),
      mode: CreateRunBody.shape.mode,
      config: z.record(z.string(), z.unknown()).optional(),
      idempotencyKey: CreateRunBody.shape.idempotencyKey.unwrap(),
    }),
    maxBytes: 1024 * 1024,
  },
  responses: { 201: { description: 'The run, waiting', schema: RunCreated } },
  errors: [...runErrors, 'ORG_LOCKED', 'FORBIDDEN', 'UPSTREAM_ERROR', 'SERVICE_UNAVAILABLE'],
  handle: async (deps, { body }) => {
    const { orgId, config, idempotencyKey, ...request } = body;
    return documentAnswer(
      await dispatch(deps, {
        organizationId: orgId,
        request: { ...request, ...(config !== undefined && { config: JSON.stringify(config) }) },
        idempotencyKey,
      }),
    );
  },
});
