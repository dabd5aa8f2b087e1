import type { Principal } from '../contract/principal.ts';
import { roleScopes } from '../contract/role-scopes.ts';
import type { Db } from '../store/db.ts';
import { findLogin, type FoundLogin } from '../store/logins/find-login.ts';
import { touchLogin } from '../store/logins/touch-login.ts';
import { listMemberships, type Membership } from '../store/organizations/list-memberships.ts';
import type { Organization } from '../store/organizations/organization.ts';
import { findAdminOrganization } from './find-admin-organization.ts';
import type { Authentication } from './authentication.ts';
import type { Deps } from './deps.ts';
import { isInstanceAdmin } from './is-instance-admin.ts';

type Acting = { readonly organization: Organization; readonly role: Membership['role'] | null };

/** Who a login token or session acts for: the wanted organization, else the one chosen at sign-in, else the only one. */
export async function authenticateLogin(
  deps: Deps,
  input: {
    readonly by: { readonly id: string } | { readonly sha256: Uint8Array };
    readonly wanted: string | undefined;
  },
): Promise<Authentication> {
  const now = deps.clock();
  return deps.database.transaction(async (trx) => {
    const login = await findLogin(trx, input.by);
    if (login === null) return { kind: 'refused', reason: 'unknown' };
    if (login.revokedAt !== null) return { kind: 'refused', reason: 'revoked' };
    if (login.expiresAt <= now) return { kind: 'refused', reason: 'expired' };
    const isStale =
      login.lastUsedAt === null || now.getTime() - login.lastUsedAt.getTime() >= 60_000;
    if (isStale) await touchLogin(trx, { id: login.id, userId: login.userId, now });
    const isAdmin = isInstanceAdmin(deps.settings, login.userLogin);
    const acting = await findActing(trx, { login, isAdmin, wanted: input.wanted });
    return {
      kind: 'authenticated',
      isLocked: acting?.organization.isLocked === true,
      login: {
        id: login.id,
        kind: login.kind,
        userId: login.userId,
        deviceName: login.deviceName,
        createdAt: login.createdAt,
        expiresAt: login.expiresAt,
        lastUsedAt: login.lastUsedAt,
        isInstanceAdmin: isAdmin,
      },
      principal: acting === null ? null : toPrincipal({ login, acting, isAdmin }),
    };
  });
}

async function findActing(
  trx: Db,
  input: {
    readonly login: FoundLogin;
    readonly isAdmin: boolean;
    readonly wanted: string | undefined;
  },
): Promise<Acting | null> {
  const { login, wanted } = input;
  const memberships = await listMemberships(trx, { userId: login.userId });
  const find = (id: string | undefined | null): Acting | undefined =>
    memberships.find(({ organization }) => organization.id === id);
  const only = memberships.length === 1 ? memberships[0] : undefined;
  const own = find(wanted) ?? find(login.organizationId) ?? only ?? null;
  if (!input.isAdmin || own?.organization.id === wanted) return own;
  const foreign = await findAdminOrganization(trx, { wanted, hasOwn: own !== null });
  return foreign === null ? own : { organization: foreign, role: null };
}

function toPrincipal(input: {
  readonly login: FoundLogin;
  readonly acting: Acting;
  readonly isAdmin: boolean;
}): Principal {
  const { login, acting, isAdmin } = input;
  return {
    keyId: login.id,
    credential: login.kind === 'token' ? 'login-token' : 'session',
    organizationId: acting.organization.id,
    userId: login.userId,
    scopes: acting.role === null || isAdmin ? ['admin'] : roleScopes[acting.role],
    role: acting.role,
    planId: acting.organization.planId,
    repositoryId: null,
    isInstanceAdmin: isAdmin,
  };
}
