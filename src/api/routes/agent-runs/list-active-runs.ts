import { z } from 'zod';
import { ActiveRun } from '../../../contract/active-run.ts';
import { listActiveRuns as list } from '../../../use-cases/audits/list-active-runs.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const listActiveRuns = defineRoute({
  method: 'GET',
  path: '/v1/agent-runs/active',
  family: 'public',
  summary: 'Audit runs that wait or run now',
  tag: 'Audits',
  access: requireKey('audits:read'),
  params: noInput,
  query: noInput,
  responses: {
    200: { description: 'The runs', schema: z.object({ runs: z.array(ActiveRun).max(100) }) },
  },
  errors: [],
  handle: async (deps, { principal }) => ({ status: 200, json: await list(deps, { principal }) }),
});
