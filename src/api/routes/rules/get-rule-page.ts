import { z } from 'zod';
import { ApiError } from '../../../contract/api-error.ts';
import { renderRulePage } from '../../../render/render-rule-page.tsx';
import { RuleView } from '../../../render/rule-view.ts';
import { readRule } from '../../../use-cases/read-rule.ts';
import { allowAnonymous } from '../../allow-anonymous.ts';
import { chooseReportFormat } from '../../choose-report-format.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { reportStylesheetUrl } from '../../report-stylesheet-url.ts';
import { rulePageHeaders } from '../../rule-page-headers.ts';
import { ruleProblem } from '../../rule-problem.ts';

/** One address per rule, in HTML or, by the suffix `.json` or `Accept`, as JSON. */
export const getRulePage = defineRoute({
  method: 'GET',
  path: '/rules/{folder}/{name}',
  family: 'public',
  summary: 'One rule: what it means, what to do, and its examples',
  tag: 'Rules',
  access: allowAnonymous({ invalidKey: 'ignore' }),
  params: z.object({ folder: z.string().max(128), name: z.string().max(128) }),
  query: noInput,
  responses: { 200: { description: 'The rule', schema: RuleView, types: ['text/html'] } },
  errors: ['NOT_FOUND'],
  isCrossOrigin: true,
  renderError: ruleProblem,
  handle: (_deps, { params, headers }) => {
    const { id, format } = chooseReportFormat({ name: params.name, accept: headers['accept'] });
    const hasSuffix = params.name !== id;
    if (hasSuffix && format !== 'json')
      throw new ApiError('NOT_FOUND', 'A rule is a page or JSON; leave the suffix out.');
    const view = readRule(`${params.folder}/${id}`);
    const answer = { status: 200, headers: rulePageHeaders };
    if (format === 'json') return Promise.resolve({ ...answer, json: view });
    const text = renderRulePage({ view, stylesheet: reportStylesheetUrl });
    return Promise.resolve({ ...answer, text, type: 'text/html; charset=utf-8' });
  },
});
