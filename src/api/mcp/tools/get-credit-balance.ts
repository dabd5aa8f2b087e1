import { z } from 'zod';
import { getCredits } from '../../routes/credits/get-credits.ts';
import { callRoute } from '../call-route.ts';
import { defineTool } from '../define-tool.ts';

export const getCreditBalance = defineTool({
  name: 'get_credit_balance',
  title: 'Credit balance',
  description: 'The credits that can be spent now, and the plan of the organization.',
  input: z.object({}),
  effect: 'reads',
  evidence: [],
  handle: async (call) => {
    const { balance, plan } = await callRoute(call, { route: getCredits });
    return { balance, plan };
  },
});
