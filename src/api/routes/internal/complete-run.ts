import { z } from 'zod';
import { AuditReport } from '../../../contract/audit-report.ts';
import { completeRun as complete } from '../../../use-cases/audits/complete-run.ts';
import { defineInternalRoute } from '../../define-internal-route.ts';
import { noInput } from '../../no-input.ts';

const Units = z.int().min(0).max(10_000).optional();

export const completeRun = defineInternalRoute({
  method: 'POST',
  path: '/v1/agent-runs/internal/{runId}/complete',
  summary: 'Hand in what a worker found out',
  params: z.object({ runId: z.string().max(64) }),
  query: noInput,
  body: {
    schema: z.object({
      workerId: z.string().min(1).max(100),
      report: AuditReport,
      units: z.object({ pages: Units, files: Units, judged: Units }),
    }),
    maxBytes: 20 * 1024 * 1024,
    limitName: 'report',
    keepsUnsafeKeys: true,
  },
  responses: {
    200: { description: 'The report is stored', schema: z.object({ reportId: z.string() }) },
  },
  errors: ['RUN_NOT_ACTIVE', 'SECURITY_VIOLATION'],
  handle: async (deps, { params, body, rawBody }) => {
    const { pages = 0, files = 0 } = body.units;
    const { workerId, report } = body;
    return {
      status: 200,
      json: await complete(deps, {
        ...{ ...params, workerId, report, payload: rawBody },
        units: { pages, files },
      }),
    };
  },
});
