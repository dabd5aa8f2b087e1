import { z } from 'zod';
import { RuleView } from '../../../render/rule-view.ts';
import { listRules } from '../../../use-cases/list-rules.ts';
import { allowAnonymous } from '../../allow-anonymous.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { rulePageHeaders } from '../../rule-page-headers.ts';

export const getRulesJson = defineRoute({
  method: 'GET',
  path: '/rules.json',
  family: 'public',
  summary: 'The catalogue of rules',
  tag: 'Rules',
  access: allowAnonymous({ invalidKey: 'ignore' }),
  params: noInput,
  query: noInput,
  responses: {
    200: { description: 'All rules', schema: z.object({ rules: z.array(RuleView) }) },
  },
  errors: [],
  isCrossOrigin: true,
  handle: () =>
    Promise.resolve({ status: 200, headers: rulePageHeaders, json: { rules: listRules() } }),
});
