import { ApiError } from '../contract/api-error.ts';
import { GitHubError } from '../github/github-error.ts';

/** A failed call to GitHub that somebody waits for; everything else stays what it is. */
export function toUpstreamError(error: unknown): unknown {
  if (!(error instanceof GitHubError)) return error;
  return new ApiError(
    'UPSTREAM_ERROR',
    'GitHub did not answer as expected; try again in a minute.',
    { fields: { reason: `github: ${error.kind}` } },
    error,
  );
}
