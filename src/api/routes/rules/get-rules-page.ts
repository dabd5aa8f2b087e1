import { z } from 'zod';
import { renderRulesPage } from '../../../render/render-rules-page.tsx';
import { RuleFilter } from '../../../render/rule-filter.ts';
import { RuleView } from '../../../render/rule-view.ts';
import { listRules } from '../../../use-cases/list-rules.ts';
import { allowAnonymous } from '../../allow-anonymous.ts';
import { chooseReportFormat } from '../../choose-report-format.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { reportStylesheetUrl } from '../../report-stylesheet-url.ts';
import { rulePageHeaders } from '../../rule-page-headers.ts';
import { ruleProblem } from '../../rule-problem.ts';

export const getRulesPage = defineRoute({
  method: 'GET',
  path: '/rules',
  family: 'public',
  summary: 'The catalogue of rules as a page, or as JSON by `Accept`',
  tag: 'Rules',
  access: allowAnonymous({ invalidKey: 'ignore' }),
  params: noInput,
  query: RuleFilter,
  responses: {
    200: {
      description: 'The rules that match the filter; the JSON holds all of them',
      schema: z.object({ rules: z.array(RuleView) }),
      types: ['text/html'],
    },
  },
  errors: [],
  isCrossOrigin: true,
  renderError: ruleProblem,
  handle: (_deps, { query, headers }) => {
    const views = listRules();
    const answer = { status: 200, headers: rulePageHeaders };
    const { format } = chooseReportFormat({ name: '', accept: headers['accept'] });
    if (format === 'json') return Promise.resolve({ ...answer, json: { rules: views } });
    const text = renderRulesPage({ views, filter: query, stylesheet: reportStylesheetUrl });
    return Promise.resolve({ ...answer, text, type: 'text/html; charset=utf-8' });
  },
});
