import { z } from 'zod';
import { Timestamp } from '../../../contract/timestamp.ts';
import { revokeApiKey as revoke } from '../../../use-cases/revoke-api-key.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const revokeApiKey = defineRoute({
  method: 'DELETE',
  path: '/v1/organizations/{orgId}/api-keys/{keyId}',
  family: 'public',
  summary: 'Revoke a key',
  tag: 'Keys',
  access: requireKey(),
  params: z.object({ orgId: z.string().max(64), keyId: z.string().max(64) }),
  query: noInput,
  responses: {
    200: {
      description: 'When the key was first revoked',
      schema: z.object({ id: z.string(), revokedAt: Timestamp }),
    },
  },
  errors: ['FORBIDDEN', 'NOT_FOUND'],
  handle: async (deps, { principal, params }) => ({
    status: 200,
    json: await revoke(deps, {
      principal,
      organizationId: params.orgId,
      keyId: params.keyId,
    }),
  }),
});
