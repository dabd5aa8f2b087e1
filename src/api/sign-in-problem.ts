import type { ApiError } from '../contract/api-error.ts';
import { errorStatus } from '../contract/error-status.ts';
import type { RouteAnswer } from './route.ts';
import { signInAnswer } from './sign-in-answer.ts';

/** An error of the sign-in as a page for people. */
export function signInProblem(error: ApiError): RouteAnswer {
  const status = errorStatus[error.code];
  const page = signInAnswer({ kind: 'problem', status, message: error.message }, { status });
  const { retryAfter } = error.extra;
  return {
    ...page,
    headers: {
      ...page.headers,
      ...(status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(Math.max(1, retryAfter)) }),
    },
  };
}
