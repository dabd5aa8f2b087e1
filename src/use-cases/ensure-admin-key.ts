import { createHash } from 'node:crypto';
import { mintKeyToken } from '../contract/mint-key-token.ts';
import type { Db } from '../store/db.ts';
import { createKey } from '../store/keys/create-key.ts';
import { findKeyByHash } from '../store/keys/find-key-by-hash.ts';
import { hasKeys } from '../store/keys/has-keys.ts';
import { createOrganization } from '../store/organizations/create-organization.ts';
import { createServiceUser } from '../store/organizations/create-service-user.ts';
import { findOrganization } from '../store/organizations/find-organization.ts';
import type { Deps } from './deps.ts';
import { environmentPrefix } from './environment-prefix.ts';
import { operatorId } from './operator-id.ts';

/**
 * Makes sure that the operator has a way in: the configured key, or a new one when the key table is empty.
 * The new token is returned once, to be printed; null when there is nothing to print. Safe with several processes.
 */
export async function ensureAdminKey(
  deps: Deps,
  input: { readonly configuredKey: string | null },
): Promise<string | null> {
  return deps.database.transaction(async (trx) => {
    const token = input.configuredKey ?? mintAdminToken(deps);
    if (input.configuredKey === null) {
      if (await hasKeys(trx)) return null;
    } else {
      const sha256 = createHash('sha256').update(token).digest();
      if ((await findKeyByHash(trx, { sha256 })) !== null) return null;
    }
    // Of several processes that start at once, the one that makes the organization makes the key.
    const isFirst = await openOperator(deps, trx);
    if (!isFirst && input.configuredKey === null) return null;
    const userId = await createServiceUser(trx, { login: 'operator', name: 'Operator' });
    await createKey(trx, {
      organizationId: operatorId,
      token,
      name: 'bootstrap',
      scopes: ['admin'],
      kind: 'bootstrap',
      createdBy: userId,
      userId,
    });
    return input.configuredKey === null ? token : null;
  });
}

function mintAdminToken(deps: Deps): string {
  return mintKeyToken(environmentPrefix(deps.settings), deps.randomBytes);
}

async function openOperator(deps: Deps, trx: Db): Promise<boolean> {
  if ((await findOrganization(trx, { id: operatorId })) !== null) return false;
  const made = await createOrganization(trx, {
    id: operatorId,
    name: 'Operator',
    slug: 'operator',
    planId: deps.settings.defaultPlan,
  });
  return made !== null;
}
