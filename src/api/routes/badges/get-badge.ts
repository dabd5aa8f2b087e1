import { z } from 'zod';
import { BadgeStyle } from '../../../render/badge-style.ts';
import { renderBadge } from '../../../render/render-badge.ts';
import { readBadge } from '../../../use-cases/read-badge.ts';
import { allowAnonymous } from '../../allow-anonymous.ts';
import { badgeHeaders } from '../../badge-headers.ts';
import { defineRoute } from '../../define-route.ts';
import { reportProblem } from '../../report-problem.ts';

/** With the suffix `.svg` the badge, without it the way to the report behind it. */
export const getBadge = defineRoute({
  method: 'GET',
  path: '/b/{name}',
  family: 'public',
  summary: 'A badge as SVG, or the newest open report behind it',
  tag: 'Report host',
  access: allowAnonymous({ invalidKey: 'ignore' }),
  params: z.object({ name: z.string().max(64) }),
  query: BadgeStyle,
  responses: {
    200: { description: 'The badge', types: ['image/svg+xml'] },
    302: { description: 'To the newest public or unlisted report' },
  },
  errors: ['NOT_FOUND'],
  isCrossOrigin: true,
  renderError: reportProblem,
  handle: async (deps, { params, query }) => {
    const isImage = params.name.endsWith('.svg');
    const id = isImage ? params.name.slice(0, -'.svg'.length) : params.name;
    const report = await readBadge(deps, { id });
    if (!isImage) {
      return { status: 302, headers: { ...badgeHeaders, Location: report.url }, empty: true };
    }
    return {
      status: 200,
      headers: badgeHeaders,
      type: 'image/svg+xml; charset=utf-8',
      text: renderBadge({ score: report.healthScore, style: query }),
    };
  },
});
