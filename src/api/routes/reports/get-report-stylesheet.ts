import { z } from 'zod';
import { ApiError } from '../../../contract/api-error.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { openAccess } from '../../open-access.ts';
import { reportStylesheet } from '../../report-stylesheet.ts';

export const getReportStylesheet = defineRoute({
  method: 'GET',
  path: '/assets/{file}',
  family: 'public',
  summary: 'The stylesheet of report pages',
  tag: 'Report host',
  access: openAccess,
  params: z.object({ file: z.string().max(128) }),
  query: noInput,
  responses: { 200: { description: 'The stylesheet', types: ['text/css'] } },
  errors: ['NOT_FOUND'],
  handle: (_deps, { params }) => {
    if (params.file !== reportStylesheet.file) {
      throw new ApiError('NOT_FOUND', 'There is no such file; reload the page that names it.');
    }
    return Promise.resolve({
      status: 200,
      type: 'text/css; charset=utf-8',
      // The name carries a hash of the content.
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
      text: reportStylesheet.text,
    });
  },
});
