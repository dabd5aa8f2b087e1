import { z } from 'zod';
import { BadgeShields } from '../../../contract/badge-shields.ts';
import { badgeShields } from '../../../render/badge-shields.ts';
import { readBadge } from '../../../use-cases/read-badge.ts';
import { allowAnonymous } from '../../allow-anonymous.ts';
import { badgeHeaders } from '../../badge-headers.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';

export const getBadgeShields = defineRoute({
  method: 'GET',
  path: '/b/{id}/shields.json',
  family: 'public',
  summary: 'A badge in the endpoint format of shields.io',
  tag: 'Report host',
  access: allowAnonymous({ invalidKey: 'ignore' }),
  params: z.object({ id: z.string().max(64) }),
  query: noInput,
  responses: { 200: { description: 'The badge', schema: BadgeShields } },
  errors: ['NOT_FOUND'],
  isCrossOrigin: true,
  handle: async (deps, { params }) => {
    const { healthScore } = await readBadge(deps, { id: params.id });
    return { status: 200, headers: badgeHeaders, json: badgeShields(healthScore) };
  },
});
