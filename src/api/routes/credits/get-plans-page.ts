import { renderPlansPage } from '../../../render/render-plans-page.tsx';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { openAccess } from '../../open-access.ts';
import { reportStylesheetUrl } from '../../report-stylesheet-url.ts';
import { rulePageHeaders } from '../../rule-page-headers.ts';

export const getPlansPage = defineRoute({
  method: 'GET',
  path: '/plans',
  family: 'public',
  summary: 'The page with plans and prices',
  tag: 'Credits',
  access: openAccess,
  params: noInput,
  query: noInput,
  responses: { 200: { description: 'The page', types: ['text/html'] } },
  errors: [],
  handle: () =>
    Promise.resolve({
      status: 200,
      headers: rulePageHeaders,
      type: 'text/html; charset=utf-8',
      text: renderPlansPage({ stylesheet: reportStylesheetUrl }),
    }),
});
