import { z } from 'zod';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { openAccess } from '../../open-access.ts';

export const getHealth = defineRoute({
  method: 'GET',
  path: '/healthz',
  family: 'public',
  summary: 'Whether the process is alive',
  tag: 'Operation',
  access: openAccess,
  params: noInput,
  query: noInput,
  responses: { 200: { description: 'Alive', schema: z.object({ status: z.literal('ok') }) } },
  errors: [],
  handle: () => Promise.resolve({ status: 200, json: { status: 'ok' } }),
});
