import { z } from 'zod';
import { deleteReport as remove } from '../../../use-cases/delete-report.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const deleteReport = defineRoute({
  method: 'DELETE',
  path: '/v1/reports/{id}',
  family: 'public',
  summary: 'Delete a report',
  tag: 'Reports',
  access: requireKey('audits:write'),
  params: z.object({ id: z.string().max(64) }),
  query: noInput,
  responses: {
    200: { description: 'Deleted', schema: z.object({ success: z.literal(true) }) },
  },
  errors: ['NOT_FOUND'],
  handle: async (deps, { principal, params }) => ({
    status: 200,
    json: await remove(deps, { principal, id: params.id }),
  }),
});
