import { z } from 'zod';
import { checkReadiness } from '../../../use-cases/check-readiness.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { openAccess } from '../../open-access.ts';

export const getReadiness = defineRoute({
  method: 'GET',
  path: '/readyz',
  family: 'public',
  summary: 'Whether the process can take work: store reachable, not stopping',
  tag: 'Operation',
  access: openAccess,
  params: noInput,
  query: noInput,
  responses: { 200: { description: 'Ready', schema: z.object({ status: z.literal('ready') }) } },
  errors: ['SERVICE_UNAVAILABLE'],
  handle: async (deps) => ({ status: 200, json: await checkReadiness(deps) }),
});
