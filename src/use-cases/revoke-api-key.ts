import { ApiError } from '../contract/api-error.ts';
import type { Principal } from '../contract/principal.ts';
import { revokeKey } from '../store/keys/revoke-key.ts';
import { checkKeyManager } from './check-key-manager.ts';
import type { Deps } from './deps.ts';
import { getVisibleOrganization } from './get-visible-organization.ts';

/** Revokes a key for good; a repetition answers the first time. A key may revoke itself whatever its scopes. */
export async function revokeApiKey(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly organizationId: string;
    readonly keyId: string;
  },
): Promise<{ id: string; revokedAt: string }> {
  const { principal, organizationId, keyId } = input;
  return getVisibleOrganization(deps, {
    principal,
    organizationId,
    async run(trx) {
      if (keyId !== principal.keyId) checkKeyManager(principal);
      const revokedAt = await revokeKey(trx, { organizationId, keyId, now: deps.clock() });
      if (revokedAt === null) throw new ApiError('NOT_FOUND', 'There is no such key here.');
      return { id: keyId, revokedAt: revokedAt.toISOString() };
    },
  });
}
