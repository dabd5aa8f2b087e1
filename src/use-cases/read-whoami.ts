import { ApiError } from '../contract/api-error.ts';
import type { Principal } from '../contract/principal.ts';
import type { Whoami } from '../contract/whoami.ts';
import { findKey } from '../store/keys/find-key.ts';
import { findOrganization } from '../store/organizations/find-organization.ts';
import { findUser } from '../store/organizations/find-user.ts';
import type { Deps } from './deps.ts';

/** Who the key acts for: its creator, itself and its organization. */
export async function readWhoami(
  deps: Deps,
  input: { readonly principal: Principal },
): Promise<Whoami> {
  const { keyId, organizationId, userId, scopes } = input.principal;
  return deps.database.tenant(organizationId, async (trx) => {
    const key = await findKey(trx, { organizationId, keyId });
    if (key === null) throw new ApiError('UNAUTHORIZED', 'The key is gone; use another one.');
    const organization = await findOrganization(trx, { id: organizationId });
    const user = userId === null ? null : await findUser(trx, { id: userId });
    return {
      // A key without a person behind it acts as a service user of its own.
      user: user ?? { id: key.createdBy, email: null, name: key.name, avatarUrl: null },
      authSource: 'api-key',
      apiKey: {
        id: keyId,
        name: key.name,
        scopes: [...scopes],
        keyEnv: deps.settings.environment,
        expiresAt: key.expiresAt?.toISOString() ?? null,
      },
      ...(organization === null ? {} : { org: { id: organization.id, name: organization.name } }),
    };
  });
}
