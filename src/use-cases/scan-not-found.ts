import { ApiError } from '../contract/api-error.ts';

/** There is no such scan, or it belongs to somebody else: the caller is told the same. */
export function scanNotFound(): ApiError {
  return new ApiError('NOT_FOUND', 'There is no such scan for this key; check its id.');
}
