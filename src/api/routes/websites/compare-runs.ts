import { z } from 'zod';
import { RunComparison } from '../../../contract/run-comparison.ts';
import { compareRuns as compare } from '../../../use-cases/audits/compare-runs.ts';
import { defineRoute } from '../../define-route.ts';
import { requireKey } from '../../require-key.ts';

export const compareRuns = defineRoute({
  method: 'GET',
  path: '/v1/websites/{websiteId}/audits/compare',
  family: 'public',
  summary: 'What changed between two audits of a website',
  tag: 'Websites',
  access: requireKey('audits:read'),
  params: z.object({ websiteId: z.string().max(64) }),
  query: z.object({
    current: z.string().max(64).optional(),
    baseline: z.string().max(64).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  responses: { 200: { description: 'The comparison', schema: RunComparison } },
  errors: ['NOT_FOUND', 'VALIDATION_ERROR'],
  handle: async (deps, { principal, params, query }) => ({
    status: 200,
    json: await compare(deps, {
      ...{ principal, websiteId: params.websiteId, limit: query.limit },
      ...{ current: query.current, baseline: query.baseline },
    }),
  }),
});
