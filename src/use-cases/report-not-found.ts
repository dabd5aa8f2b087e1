import { ApiError } from '../contract/api-error.ts';

/** Missing, deleted and hidden reports look the same to those who may not see them. */
export function reportNotFound(): ApiError {
  return new ApiError(
    'NOT_FOUND',
    'There is no such report, or your credential does not open it; check the id.',
  );
}
