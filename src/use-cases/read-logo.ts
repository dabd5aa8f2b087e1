import { ApiError } from '../contract/api-error.ts';
import { findLogo } from '../store/organizations/find-logo.ts';
import type { Logo } from '../store/organizations/put-logo.ts';
import type { Deps } from './deps.ts';

/** The logo of an organization, for anybody. */
export async function readLogo(
  deps: Deps,
  input: { readonly organizationId: string },
): Promise<Logo> {
  const { organizationId } = input;
  const isId = /^\w{1,64}$/.test(organizationId);
  const logo = isId
    ? await deps.database.tenant(organizationId, (trx) => findLogo(trx, { organizationId }))
    : null;
  if (logo === null) throw new ApiError('NOT_FOUND', 'There is no logo here.');
  return logo;
}
