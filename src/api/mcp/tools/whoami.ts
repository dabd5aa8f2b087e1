import { z } from 'zod';
import { hasScope } from '../../../use-cases/has-scope.ts';
import { getCredits } from '../../routes/credits/get-credits.ts';
import { getWhoami } from '../../routes/auth/get-whoami.ts';
import { callRoute } from '../call-route.ts';
import { defineTool } from '../define-tool.ts';

export const whoami = defineTool({
  name: 'whoami',
  title: 'Who am I',
  description: 'Whom the credential acts for, and the credits left if it may read them.',
  input: z.object({}),
  effect: 'reads',
  evidence: [],
  handle: async (call) => {
    const who = await callRoute(call, { route: getWhoami });
    const { principal, isLocked } = call.caller;
    if (principal === null || isLocked || !hasScope(principal, 'credits:read')) return who;
    const { balance } = await callRoute(call, { route: getCredits });
    return { ...who, balance };
  },
});
