import type { ApiKeyView } from '../contract/api-key-view.ts';
import type { Principal } from '../contract/principal.ts';
import { listKeys } from '../store/keys/list-keys.ts';
import { checkKeyManager } from './check-key-manager.ts';
import type { Deps } from './deps.ts';
import { getVisibleOrganization } from './get-visible-organization.ts';
import { parseScopes } from './parse-scopes.ts';

/** The keys of an organization, newest first, without their tokens. */
export async function listApiKeys(
  deps: Deps,
  input: { readonly principal: Principal; readonly organizationId: string },
): Promise<{ apiKeys: ApiKeyView[] }> {
  const { principal, organizationId } = input;
  return getVisibleOrganization(deps, {
    principal,
    organizationId,
    async run(trx) {
      checkKeyManager(principal);
      const keys = await listKeys(trx, { organizationId, now: deps.clock() });
      return {
        apiKeys: keys.map((key) => ({
          id: key.id,
          name: key.name,
          prefix: key.prefix,
          scopes: parseScopes(key.scopes),
          kind: key.kind,
          lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
          expiresAt: key.expiresAt?.toISOString() ?? null,
          revokedAt: key.revokedAt?.toISOString() ?? null,
          createdBy: key.createdBy,
          createdAt: key.createdAt.toISOString(),
        })),
      };
    },
  });
}
