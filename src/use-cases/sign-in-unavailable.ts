import { ApiError } from '../contract/api-error.ts';

/** The operator gave no OAuth settings of the App. */
export function signInUnavailable(): ApiError {
  return new ApiError(
    'SERVICE_UNAVAILABLE',
    'Sign-in is not set up here; the operator sets GITHUB_CLIENT_ID and GITHUB_CLIENT_SECRET.',
    { retryAfter: 60 },
  );
}
