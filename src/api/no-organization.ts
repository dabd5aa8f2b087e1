import { ApiError } from '../contract/api-error.ts';

/** A person without an organization, or with several and none chosen, must name one. */
export function noOrganization(): ApiError {
  return new ApiError(
    'NO_ORG',
    'No organization is chosen; send X-Organization-Id with one you are a member of.',
  );
}
