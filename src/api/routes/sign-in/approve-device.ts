import { z } from 'zod';
import { approveAuthSession } from '../../../use-cases/approve-auth-session.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireCaller } from '../../require-caller.ts';
import { signInAnswer } from '../../sign-in-answer.ts';
import { signInProblem } from '../../sign-in-problem.ts';
import { signInsPerMinute } from '../../sign-ins-per-minute.ts';

export const approveDevice = defineRoute({
  method: 'POST',
  path: '/login/device',
  family: 'public',
  summary: 'The form of that page',
  tag: 'Auth',
  access: requireCaller({ perAddress: signInsPerMinute }),
  params: noInput,
  query: noInput,
  body: {
    schema: z.object({
      sessionId: z.string().max(64),
      userCode: z.string().max(20),
      organizationId: z.string().max(64),
    }),
    maxBytes: 16 * 1024,
    multipart: { maxFileBytes: 0, toBody: (fields) => ({ ...fields }) },
  },
  responses: {
    200: { description: 'Approved', types: ['text/html'] },
    303: { description: 'Approved; to where the command line listens' },
  },
  errors: ['NOT_FOUND', 'FORBIDDEN', 'CONFLICT'],
  renderError: signInProblem,
  handle: async (deps, { principal: caller, body }) => {
    const { port } = await approveAuthSession(deps, { caller, ...body });
    if (port === null) return signInAnswer({ kind: 'approved' });
    const location = `http://127.0.0.1:${String(port)}/callback`;
    return { status: 303, headers: { Location: location }, empty: true };
  },
});
