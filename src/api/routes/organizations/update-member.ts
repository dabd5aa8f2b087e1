import { z } from 'zod';
import { MemberView } from '../../../contract/member-view.ts';
import { Role } from '../../../contract/role.ts';
import { changeMemberRole } from '../../../use-cases/change-member-role.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const updateMember = defineRoute({
  method: 'PATCH',
  path: '/v1/organizations/{id}/members/{memberId}',
  family: 'public',
  summary: 'Give a member another role, or pass the ownership on',
  tag: 'Organizations',
  access: requireKey('org:write'),
  params: z.object({ id: z.string().max(64), memberId: z.string().max(64) }),
  query: noInput,
  body: { schema: z.object({ role: Role }), maxBytes: 64 * 1024 },
  responses: { 200: { description: 'The member', schema: MemberView } },
  errors: ['NOT_FOUND', 'CONFLICT'],
  handle: async (deps, { principal, params, body }) => ({
    status: 200,
    json: await changeMemberRole(deps, {
      principal,
      organizationId: params.id,
      memberId: params.memberId,
      role: body.role,
    }),
  }),
});
