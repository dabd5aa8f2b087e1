import { z } from 'zod';
import { RateLimit } from '../../../contract/rate-limit.ts';
import { deleteScan as remove } from '../../../use-cases/delete-scan.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const deleteScan = defineRoute({
  method: 'DELETE',
  path: '/scans/{scan_id}',
  family: 'scan',
  summary: 'Delete a scan with its findings and content',
  tag: 'Scans',
  access: requireKey('admin'),
  params: z.object({ scan_id: z.string() }),
  query: noInput,
  responses: {
    200: {
      description: 'Deleted',
      schema: z.object({ scan_id: z.string(), deleted: z.literal(true), rate_limit: RateLimit }),
    },
  },
  errors: ['NOT_FOUND'],
  handle: async (deps, { principal, params, requestId }) => ({
    status: 200,
    json: await remove(deps, { principal, scanId: params.scan_id, requestId }),
  }),
});
