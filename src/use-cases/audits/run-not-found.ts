import { ApiError } from '../../contract/api-error.ts';

/** Missing, of another organization, or of another repository than the key's: nobody can tell which. */
export function runNotFound(): ApiError {
  return new ApiError('NOT_FOUND', 'Run not found');
}
