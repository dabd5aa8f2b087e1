import { z } from 'zod';
import { AuditRunListItem } from '../../../contract/audit-run-list-item.ts';
import { RunMode } from '../../../contract/run-mode.ts';
import { RunStatus } from '../../../contract/run-status.ts';
import { listRuns as list } from '../../../use-cases/audits/list-runs.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { offsetQuery } from '../../offset-query.ts';
import { requireKey } from '../../require-key.ts';

export const listRuns = defineRoute({
  method: 'GET',
  path: '/v1/agent-runs',
  family: 'public',
  summary: 'Audit runs of the organization, newest first',
  tag: 'Audits',
  access: requireKey('audits:read'),
  params: noInput,
  query: z.object({
    ...offsetQuery,
    status: RunStatus.optional(),
    mode: RunMode.optional(),
    websiteId: z.string().max(64).optional(),
  }),
  responses: {
    200: {
      description: 'The runs',
      schema: z.object({ runs: z.array(AuditRunListItem), total: z.int(), hasMore: z.boolean() }),
    },
  },
  errors: ['VALIDATION_ERROR'],
  handle: async (deps, { principal, query }) => {
    const { limit, offset, status, mode, websiteId } = query;
    return {
      status: 200,
      json: await list(deps, { principal, limit, offset, status, mode, websiteId }),
    };
  },
});
