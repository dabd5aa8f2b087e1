import { ApiError } from '../contract/api-error.ts';
import type { Caller } from '../contract/caller.ts';
import type { Login } from '../contract/login.ts';
import type { Principal } from '../contract/principal.ts';
import type { Whoami } from '../contract/whoami.ts';
import { findKey } from '../store/keys/find-key.ts';
import { findOrganization } from '../store/organizations/find-organization.ts';
import { findUser } from '../store/organizations/find-user.ts';
import type { Deps } from './deps.ts';

/** Who the credential acts for: its person, itself and its organization. */
export async function readWhoami(deps: Deps, input: { readonly caller: Caller }): Promise<Whoami> {
  const { login, principal } = input.caller;
  if (login !== null) return describeLogin(deps, { login, principal });
  if (principal === null) throw new ApiError('UNAUTHORIZED', 'Send a key as a bearer token.');
  return describeKey(deps, principal);
}

async function describeKey(deps: Deps, principal: Principal): Promise<Whoami> {
  const { keyId, organizationId, userId, scopes } = principal;
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

async function describeLogin(
  deps: Deps,
  input: { readonly login: Login; readonly principal: Principal | null },
): Promise<Whoami> {
  const { login, principal } = input;
  return deps.database.transaction(async (trx) => {
    const user = await findUser(trx, { id: login.userId });
    if (user === null) throw new ApiError('UNAUTHORIZED', 'The user is gone; sign in again.');
    const organization =
      principal === null ? null : await findOrganization(trx, { id: principal.organizationId });
    return {
      user,
      authSource: 'login',
      token: {
        id: login.id,
        deviceName: login.deviceName,
        expiresAt: login.expiresAt.toISOString(),
        createdAt: login.createdAt.toISOString(),
        lastUsedAt: login.lastUsedAt?.toISOString() ?? null,
      },
      ...(organization === null ? {} : { org: { id: organization.id, name: organization.name } }),
    };
  });
}
