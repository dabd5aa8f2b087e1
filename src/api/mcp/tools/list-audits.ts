import { z } from 'zod';
import { RunStatus } from '../../../contract/run-status.ts';
import { listRuns } from '../../routes/agent-runs/list-runs.ts';
import { callRoute } from '../call-route.ts';
import { defineTool } from '../define-tool.ts';

export const listAudits = defineTool({
  name: 'list_audits',
  title: 'List audits',
  description: 'Audit runs of the organization, newest first.',
  input: z.object({
    limit: z.int().min(1).max(100).optional(),
    offset: z.int().min(0).optional(),
    status: RunStatus.optional(),
  }),
  effect: 'reads',
  evidence: ['error', 'completionMessage'],
  handle: (call, query) => callRoute(call, { route: listRuns, query }),
});
