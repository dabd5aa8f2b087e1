import { ApiError } from '../contract/api-error.ts';
import type { IssuedApiKey } from '../contract/issued-api-key.ts';
import { mintKeyToken } from '../contract/mint-key-token.ts';
import type { NewApiKey } from '../contract/new-api-key.ts';
import type { Principal } from '../contract/principal.ts';
import type { Scope } from '../contract/scope.ts';
import { scopePresets } from '../contract/scope-presets.ts';
import { createKey } from '../store/keys/create-key.ts';
import { checkKeyManager } from './check-key-manager.ts';
import type { Deps } from './deps.ts';
import { environmentPrefix } from './environment-prefix.ts';
import { getVisibleOrganization } from './get-visible-organization.ts';

/** Makes a key of an organization; its token is in this answer and nowhere else. */
export async function createApiKey(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly organizationId: string;
    readonly request: NewApiKey;
  },
): Promise<IssuedApiKey> {
  const { principal, organizationId, request } = input;
  const expiresAt = request.expiresAt === null ? null : new Date(request.expiresAt);
  return getVisibleOrganization(deps, {
    principal,
    organizationId,
    async run(trx) {
      checkKeyManager(principal);
      const scopes = chooseScopes(principal, request);
      if (expiresAt !== null && expiresAt <= deps.clock()) throw alreadyExpired();
      const token = mintKeyToken(choosePrefix(deps, request), deps.randomBytes);
      const key = await createKey(trx, {
        organizationId,
        token,
        name: request.name,
        scopes,
        kind: 'manual',
        createdBy: principal.userId ?? principal.keyId,
        userId: principal.userId,
        expiresAt,
      });
      if (key === 'too-many') {
        throw new ApiError('CONFLICT', 'The organization has 100 live keys; revoke one first.');
      }
      return {
        id: key.id,
        name: request.name,
        scopes,
        token,
        prefix: key.prefix,
        keyEnv: deps.settings.environment,
        expiresAt: request.expiresAt,
      };
    },
  });
}

function chooseScopes(principal: Principal, request: NewApiKey): Scope[] {
  const wanted = request.preset === undefined ? request.scopes : scopePresets[request.preset];
  const scopes = [...new Set<Scope>(wanted ?? [])];
  const isOwner = principal.credential === 'session' && principal.role === 'owner';
  if (scopes.includes('admin') && !isOwner && !principal.isInstanceAdmin) {
    throw new ApiError(
      'FORBIDDEN',
      'Only the owner in the dashboard, or an administrator of the instance, grants admin.',
      { fields: { requiredRole: 'owner' } },
    );
  }
  return scopes;
}

function choosePrefix(deps: Deps, request: NewApiKey): 'sk-' | 'sq_' | 'sq_dev_' {
  if (request.format === 'sk') return 'sk-';
  return environmentPrefix(deps.settings);
}

function alreadyExpired(): ApiError {
  return new ApiError('VALIDATION_ERROR', 'Give an expiry that lies ahead, or null for none.', {
    issues: [{ path: 'expiresAt', message: 'Must lie in the future' }],
  });
}
