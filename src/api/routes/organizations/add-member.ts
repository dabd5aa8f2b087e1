import { z } from 'zod';
import { MemberView } from '../../../contract/member-view.ts';
import { NewMember } from '../../../contract/new-member.ts';
import { addMember as add } from '../../../use-cases/add-member.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const addMember = defineRoute({
  method: 'POST',
  path: '/v1/organizations/{id}/members',
  family: 'public',
  summary: 'Add a person by GitHub login',
  tag: 'Organizations',
  access: requireKey('org:write'),
  params: z.object({ id: z.string().max(64) }),
  query: noInput,
  body: { schema: NewMember, maxBytes: 64 * 1024 },
  responses: { 201: { description: 'The member', schema: MemberView } },
  errors: ['NOT_FOUND', 'CONFLICT', 'UPGRADE_REQUIRED', 'UPSTREAM_ERROR'],
  handle: async (deps, { principal, params, body }) => ({
    status: 201,
    json: await add(deps, { principal, organizationId: params.id, request: body }),
  }),
});
