import { z } from 'zod';
import { ReportVisibility } from '../../../contract/report-visibility.ts';
import { changeReportVisibility } from '../../../use-cases/change-report-visibility.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const updateReport = defineRoute({
  method: 'PATCH',
  path: '/v1/reports/{id}',
  family: 'public',
  summary: 'Change who may read a report',
  tag: 'Reports',
  access: requireKey('audits:write'),
  params: z.object({ id: z.string().max(64) }),
  query: noInput,
  body: { schema: z.object({ visibility: ReportVisibility }), maxBytes: 1024 * 1024 },
  responses: {
    200: {
      description: 'The report',
      schema: z.object({ id: z.string(), visibility: ReportVisibility, url: z.string() }),
    },
  },
  errors: ['NOT_FOUND', 'SECURITY_VIOLATION'],
  handle: async (deps, { principal, params, body }) => ({
    status: 200,
    json: await changeReportVisibility(deps, {
      principal,
      id: params.id,
      visibility: body.visibility,
    }),
  }),
});
