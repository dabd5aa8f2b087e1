import { ApiError } from '../contract/api-error.ts';
import type { Principal } from '../contract/principal.ts';
import { hasScope } from '../use-cases/has-scope.ts';
import { noOrganization } from './no-organization.ts';
import type { Route } from './route.ts';

/** Why somebody with a valid credential may not call a route; null: may. */
export function findRefusal(input: {
  readonly access: Route['access'];
  readonly principal: Principal | null;
  readonly isLocked: boolean;
}): ApiError | null {
  const { access, principal } = input;
  const needsOrganization = access.kind === 'key' && access.organization !== 'optional';
  if (input.isLocked && access.organization !== 'optional') {
    return new ApiError('ORG_LOCKED', 'The organization is locked; ask its administrator.');
  }
  if (principal === null) return needsOrganization ? noOrganization() : null;
  const [scope] = access.scopes;
  const isAllowed = access.scopes.some((wanted) => hasScope(principal, wanted));
  if (scope === undefined || isAllowed) return null;
  const what = principal.role === null ? 'key' : `role ${principal.role}`;
  return new ApiError('FORBIDDEN', `The ${what} lacks the scope ${scope}; use one that has it.`, {
    fields: { requiredScope: scope },
  });
}
