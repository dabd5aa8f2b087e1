import { z } from 'zod';
import { RunReport } from '../../../contract/run-report.ts';
import { readRunReport } from '../../../use-cases/audits/read-run-report.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const getRunReport = defineRoute({
  method: 'GET',
  path: '/v1/agent-runs/{runId}/report',
  family: 'public',
  summary: 'The report of an audit run in short',
  tag: 'Audits',
  access: requireKey('audits:read'),
  params: z.object({ runId: z.string().max(64) }),
  query: noInput,
  responses: { 200: { description: 'The report', schema: z.object({ report: RunReport }) } },
  errors: ['NOT_FOUND'],
  handle: async (deps, { principal, params }) => ({
    status: 200,
    json: await readRunReport(deps, { principal, runId: params.runId }),
  }),
});
