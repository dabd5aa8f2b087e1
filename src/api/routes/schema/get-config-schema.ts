import { z } from 'zod';
import { repositoryConfigSchema } from '../../../contract/repository-config-schema.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { openAccess } from '../../open-access.ts';

export const getConfigSchema = defineRoute({
  method: 'GET',
  path: '/schema/skillgate.json',
  family: 'public',
  summary: 'JSON Schema of `.github/skillgate.yml`, for editors',
  tag: 'Operation',
  access: openAccess,
  params: noInput,
  query: noInput,
  responses: {
    200: {
      description: 'A JSON Schema (draft 7)',
      schema: z.record(z.string(), z.unknown()),
    },
  },
  errors: [],
  isCrossOrigin: true,
  handle: () =>
    Promise.resolve({
      status: 200,
      headers: { 'Cache-Control': 'public, max-age=3600' },
      json: repositoryConfigSchema(),
    }),
});
