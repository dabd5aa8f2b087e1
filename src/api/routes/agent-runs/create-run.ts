import { CreateRunBody } from '../../../contract/create-run-body.ts';
import { RunCreated } from '../../../contract/run-created.ts';
import { createRun as create } from '../../../use-cases/audits/create-run.ts';
import { documentAnswer } from '../../document-answer.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { readIdempotencyKey } from '../../read-idempotency-key.ts';
import { requireKey } from '../../require-key.ts';
import { runErrors } from '../../run-errors.ts';

export const createRun = defineRoute({
  method: 'POST',
  path: '/v1/agent-runs',
  family: 'public',
  summary: 'Start an audit of a repository or website',
  tag: 'Audits',
  access: requireKey('audits:write'),
  params: noInput,
  query: noInput,
  body: { schema: CreateRunBody, maxBytes: 1024 * 1024 },
  responses: { 201: { description: 'The run, waiting', schema: RunCreated } },
  errors: [...runErrors, 'UPSTREAM_ERROR'],
  handle: async (deps, { principal, body, headers }) => {
    const { idempotencyKey = null, ...request } = body;
    return documentAnswer(
      await create(deps, {
        caller: principal,
        request: { ...request, executor: 'server' },
        idempotencyKey: readIdempotencyKey(headers) ?? idempotencyKey,
        operation: 'agent-runs',
      }),
    );
  },
});
