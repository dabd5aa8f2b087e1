import type { Db } from '../store/db.ts';
import { linkInstallation } from '../store/organizations/link-installation.ts';
import { setInstallationState } from '../store/organizations/set-installation-state.ts';
import type { Deps } from './deps.ts';
import type { GitHubEvent } from './github-event.ts';

/**
 * Links, locks or unlinks the organization of an account. Only our own rows are touched: after `deleted` and `suspend`
 * GitHub answers the App no more.
 */
export async function changeInstallation(
  deps: Pick<Deps, 'settings' | 'github'>,
  input: { readonly trx: Db; readonly event: Extract<GitHubEvent, { kind: 'installation' }> },
): Promise<void> {
  const { installationId, account, state, installedBy } = input.event;
  deps.github?.forgetInstallation({ installationId });
  if (state === 'active') {
    await linkInstallation(input.trx, {
      accountId: account.id,
      login: account.login,
      type: account.type,
      installationId,
      planId: deps.settings.defaultPlan,
      ...(installedBy === undefined ? {} : { installedBy }),
    });
    return;
  }
  await setInstallationState(input.trx, { installationId, state });
}
