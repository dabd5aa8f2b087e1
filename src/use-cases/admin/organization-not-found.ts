import { ApiError } from '../../contract/api-error.ts';

/** For administrators, who may see all there are. */
export function organizationNotFound(): ApiError {
  return new ApiError('NOT_FOUND', 'There is no such organization on this instance.');
}
