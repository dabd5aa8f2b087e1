import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Deps } from '../use-cases/deps.ts';
import { errorAnswer } from './error-answer.ts';
import type { RouteFamily } from './route.ts';
import { sendAnswer } from './send-answer.ts';
import { toApiError } from '../use-cases/to-api-error.ts';

/** Answers an error outside the routes (webhook receiver, last resort) in the envelope of its contract; gives its request id. */
export function sendError(
  deps: Deps,
  input: {
    readonly request: IncomingMessage;
    readonly response: ServerResponse;
    readonly error: unknown;
    readonly family: RouteFamily;
  },
): string {
  const requestId = deps.newId('req');
  const answer = errorAnswer(toApiError(input.error), {
    family: input.family,
    requestId,
    rateLimit: null,
  });
  sendAnswer(input, answer, {
    requestId,
    rateLimit: null,
    now: deps.clock(),
    cors: {},
    isLast: deps.isDraining(),
  });
  return requestId;
}
