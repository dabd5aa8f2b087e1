import { ApiError } from '../contract/api-error.ts';
import type { Principal } from '../contract/principal.ts';

/** Whose credits are asked for: the caller's organization, or one that an instance administrator names. Throws FORBIDDEN. */
export function findCreditsOrganization(
  principal: Principal,
  organizationId: string | undefined,
): string {
  const isForeign = organizationId !== undefined && organizationId !== principal.organizationId;
  if (!isForeign || principal.isInstanceAdmin) return organizationId ?? principal.organizationId;
  throw new ApiError(
    'FORBIDDEN',
    'The key belongs to another organization; leave out orgId or use a key of that one.',
  );
}
