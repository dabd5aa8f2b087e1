import { z } from 'zod';
import { AuditRun } from '../../../contract/audit-run.ts';
import { getRun } from '../../routes/agent-runs/get-run.ts';
import { callRoute } from '../call-route.ts';
import { defineTool } from '../define-tool.ts';

export const getAuditStatus = defineTool({
  name: 'get_audit_status',
  title: 'Status of an audit',
  description:
    'How far an audit run is; its report is there when the status is no longer pending or running.',
  input: z.object({ run_id: z.string().max(64) }),
  effect: 'reads',
  evidence: ['error', 'message'],
  handle: async (call, { run_id: runId }) => {
    const run = AuditRun.parse(await callRoute(call, { route: getRun, params: { runId } }));
    const { status, progress, notice, healthScore, classification, reportId, url, mode } = run;
    const { createdAt, startedAt, completedAt, completionReason, errorCode, error } = run;
    return {
      ...{ runId, url, mode, status, progress },
      ...(notice === undefined ? {} : { notice }),
      ...{ healthScore, classification, reportId, completionReason, errorCode, error },
      ...{ createdAt, startedAt, completedAt },
    };
  },
});
