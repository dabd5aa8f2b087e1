import { z } from 'zod';
import { removeMember as remove } from '../../../use-cases/remove-member.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const removeMember = defineRoute({
  method: 'DELETE',
  path: '/v1/organizations/{id}/members/{memberId}',
  family: 'public',
  summary: 'End a membership; people may leave by themselves',
  tag: 'Organizations',
  access: requireKey(),
  params: z.object({ id: z.string().max(64), memberId: z.string().max(64) }),
  query: noInput,
  responses: {
    200: { description: 'Ended', schema: z.object({ success: z.literal(true) }) },
  },
  errors: ['NOT_FOUND', 'FORBIDDEN', 'CONFLICT'],
  handle: async (deps, { principal, params }) => ({
    status: 200,
    json: await remove(deps, {
      principal,
      organizationId: params.id,
      memberId: params.memberId,
    }),
  }),
});
