import { z } from 'zod';
import { ReportVisibility } from '../../../contract/report-visibility.ts';
import { Report } from '../../../contract/report.ts';
import { listReports as list } from '../../../use-cases/list-reports.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const listReports = defineRoute({
  method: 'GET',
  path: '/v1/reports',
  family: 'public',
  summary: 'Reports of the organization, newest first',
  tag: 'Reports',
  access: requireKey('audits:read'),
  params: noInput,
  query: z.object({
    limit: z.coerce.number().int().min(1).max(100).default(20),
    offset: z.coerce.number().int().min(0).default(0),
    websiteId: z.string().max(64).optional(),
    visibility: ReportVisibility.optional(),
  }),
  responses: {
    200: {
      description: 'The reports',
      schema: z.object({ reports: z.array(Report), total: z.int(), hasMore: z.boolean() }),
    },
  },
  errors: ['VALIDATION_ERROR'],
  handle: async (deps, { principal, query }) => ({
    status: 200,
    json: await list(deps, {
      principal,
      limit: query.limit,
      offset: query.offset,
      websiteId: query.websiteId,
      visibility: query.visibility,
    }),
  }),
});
