import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { openAccess } from '../../open-access.ts';

/** `validatorUrl: null`: the page would otherwise send the document to a validator on the web. */
const start = `window.SwaggerUIBundle({ url: '/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null, tryItOutEnabled: false });\n`;

/** Only these files of the package are served: its telemetry and its example page are not. */
const types = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'start.js': 'text/javascript; charset=utf-8',
} as const;

export const getDocsAsset = defineRoute({
  method: 'GET',
  path: '/docs/{asset}',
  family: 'public',
  summary: 'Style and script of the documentation page',
  tag: 'Operation',
  access: openAccess,
  params: z.object({ asset: z.enum(['swagger-ui.css', 'swagger-ui-bundle.js', 'start.js']) }),
  query: noInput,
  responses: { 200: { description: 'The file', types: ['text/css', 'text/javascript'] } },
  errors: ['VALIDATION_ERROR'],
  handle: async (_deps, { params: { asset } }) => {
    const answer = {
      status: 200,
      type: types[asset],
      headers: { 'Cache-Control': 'public, max-age=3600' },
    };
    if (asset === 'start.js') return { ...answer, text: start };
    const require = createRequire(import.meta.url);
    const folder = dirname(require.resolve('swagger-ui-dist/package.json'));
    return { ...answer, bytes: await readFile(join(folder, asset)) };
  },
});
