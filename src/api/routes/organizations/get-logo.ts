import { z } from 'zod';
import { readLogo } from '../../../use-cases/read-logo.ts';
import { allowAnonymous } from '../../allow-anonymous.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';

export const getLogo = defineRoute({
  method: 'GET',
  path: '/v1/organizations/{id}/logo',
  family: 'public',
  summary: 'The logo of an organization',
  tag: 'Organizations',
  access: allowAnonymous({ invalidKey: 'ignore' }),
  params: z.object({ id: z.string().max(64) }),
  query: noInput,
  responses: {
    200: { description: 'The image', types: ['image/png', 'image/jpeg', 'image/webp'] },
  },
  errors: ['NOT_FOUND'],
  isCrossOrigin: true,
  handle: async (deps, { params }) => {
    const { bytes, mediaType } = await readLogo(deps, { organizationId: params.id });
    return {
      status: 200,
      headers: { 'Cache-Control': 'public, max-age=300' },
      bytes,
      type: mediaType,
    };
  },
});
