import { z } from 'zod';
import { AdminLogEntry } from '../../../contract/admin-log-entry.ts';
import { readAdminLog } from '../../../use-cases/admin/read-admin-log.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { offsetQuery } from '../../offset-query.ts';
import { requireAdmin } from '../../require-admin.ts';

export const listAdminLog = defineRoute({
  method: 'GET',
  path: '/v1/admin/log',
  family: 'public',
  summary: 'What administrators did',
  tag: 'Administration',
  access: requireAdmin(),
  params: noInput,
  query: z.object({
    ...offsetQuery,
    actor: z.string().max(64).optional(),
    action: z.string().max(64).optional(),
  }),

  responses: {
    200: {
      description: 'Entries, newest first',
      schema: z.object({ entries: z.array(AdminLogEntry), total: z.int(), hasMore: z.boolean() }),
    },
  },
  errors: ['FORBIDDEN'],
  handle: async (deps, { query }) => ({
    status: 200,
    json: await readAdminLog(deps, { ...query, actor: query.actor, action: query.action }),
  }),
});
