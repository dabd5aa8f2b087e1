import { z } from 'zod';
import { AuditRun } from '../../../contract/audit-run.ts';
import { readRun } from '../../../use-cases/audits/read-run.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const getRun = defineRoute({
  method: 'GET',
  path: '/v1/agent-runs/{runId}',
  family: 'public',
  summary: 'One audit run',
  tag: 'Audits',
  access: requireKey('audits:read'),
  params: z.object({ runId: z.string().max(64) }),
  query: noInput,
  responses: { 200: { description: 'The run', schema: AuditRun } },
  errors: ['NOT_FOUND'],
  handle: async (deps, { principal, params }) => ({
    status: 200,
    json: await readRun(deps, { principal, runId: params.runId }),
  }),
});
