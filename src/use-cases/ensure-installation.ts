import type { Db } from '../store/db.ts';
import { findOrganizationByInstallation } from '../store/organizations/find-organization-by-installation.ts';
import { linkInstallation } from '../store/organizations/link-installation.ts';
import type { Deps } from './deps.ts';
import type { EventAccount } from './github-event.ts';

/**
 * True when the installation has an organization that may use the product. GitHub does not send a lost
 * `installation.created` again, so the first event of an unknown installation links it too.
 */
export async function ensureInstallation(
  deps: Pick<Deps, 'settings'>,
  input: { readonly trx: Db; readonly installationId: number; readonly account: EventAccount },
): Promise<boolean> {
  const { installationId, account } = input;
  const known = await findOrganizationByInstallation(input.trx, { installationId });
  if (known !== null) return !known.isLocked;
  const linked = await linkInstallation(input.trx, {
    accountId: account.id,
    login: account.login,
    type: account.type,
    installationId,
    planId: deps.settings.defaultPlan,
  });
  return !linked.isLocked;
}
