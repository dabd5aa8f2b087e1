import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { openAccess } from '../../open-access.ts';

/** Swagger UI sets inline styles; scripts come from this server alone. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Skillgate API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
<div id="api"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</html>
`;

export const getDocs = defineRoute({
  method: 'GET',
  path: '/docs',
  family: 'public',
  summary: 'The API documentation as a page',
  tag: 'Operation',
  access: openAccess,
  params: noInput,
  query: noInput,
  responses: { 200: { description: 'The page', types: ['text/html'] } },
  errors: [],
  handle: () =>
    Promise.resolve({
      status: 200,
      headers: { 'Content-Security-Policy': policy, 'Referrer-Policy': 'no-referrer' },
      text: page,
      type: 'text/html; charset=utf-8',
    }),
});
