import type { ApiError } from '../contract/api-error.ts';
import type { RateLimit } from '../contract/rate-limit.ts';
import { publicErrorAnswer } from './public-error-answer.ts';
import type { RouteAnswer, RouteFamily } from './route.ts';
import { scanErrorAnswer } from './scan-error-answer.ts';

/** An error as the contract that owns the path answers it, with its headers. */
export function errorAnswer(
  error: ApiError,
  facts: {
    readonly family: RouteFamily;
    readonly requestId: string;
    readonly rateLimit: RateLimit | null;
  },
): RouteAnswer {
  const { retryAfter, headers } = error.extra;
  const body =
    facts.family === 'scan' ? scanErrorAnswer(error, facts) : publicErrorAnswer(error, facts);
  return {
    ...body,
    headers: {
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(Math.max(1, retryAfter)) }),
      ...(error.code === 'UNAUTHORIZED' ? { 'WWW-Authenticate': 'Bearer' } : {}),
      ...headers,
    },
  };
}
