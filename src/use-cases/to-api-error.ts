import { ApiError } from '../contract/api-error.ts';
import { isDatabaseUnavailable } from '../store/is-database-unavailable.ts';

/** What flew out of a handler as the error its caller sees: unreachable store 503, everything unknown 500. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (isDatabaseUnavailable(error)) {
    return new ApiError(
      'SERVICE_UNAVAILABLE',
      'The service cannot reach its store right now; try again in a few seconds.',
      { retryAfter: 5 },
      error,
    );
  }
  return new ApiError(
    'INTERNAL_ERROR',
    'Something went wrong on our side; try again, and report the request id if it stays.',
    {},
    error,
  );
}
