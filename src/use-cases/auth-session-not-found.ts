import { ApiError } from '../contract/api-error.ts';

/** No such request to be signed in, or none any more. */
export function authSessionNotFound(): ApiError {
  return new ApiError('NOT_FOUND', 'There is no such login request; start the login again.');
}
