import { CreditEstimateRequest } from '../../../contract/credit-estimate-request.ts';
import { CreditEstimate } from '../../../contract/credit-estimate.ts';
import { estimateCredits as estimate } from '../../../use-cases/estimate-credits.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const estimateCredits = defineRoute({
  method: 'POST',
  path: '/v1/credits/estimate',
  family: 'public',
  summary: 'What an operation would cost; free, and starts nothing',
  tag: 'Credits',
  access: requireKey('credits:read'),
  params: noInput,
  query: noInput,
  body: { schema: CreditEstimateRequest, maxBytes: 1024 * 1024 },
  responses: { 200: { description: 'The estimate', schema: CreditEstimate } },
  errors: [],
  handle: async (deps, { principal, body }) => ({
    status: 200,
    json: await estimate(deps, { principal, request: body }),
  }),
});
