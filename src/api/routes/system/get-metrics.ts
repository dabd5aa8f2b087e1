import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { openAccess } from '../../open-access.ts';

export const getMetrics = defineRoute({
  method: 'GET',
  path: '/metrics',
  family: 'public',
  summary: 'Counters for Prometheus; keep this path behind the reverse proxy',
  tag: 'Operation',
  access: openAccess,
  params: noInput,
  query: noInput,
  responses: { 200: { description: 'Prometheus text', types: ['text/plain'] } },
  errors: [],
  handle: async (deps) => ({ status: 200, ...(await deps.metrics.render()) }),
});
