import { z } from 'zod';
import { openDatabase } from '../src/store/open-database.ts';
import { findOrganizationByInstallation } from '../src/store/organizations/find-organization-by-installation.ts';
import type { GitHubPeer } from '../test/support/github-peer/github-peer.ts';
import { callApi } from './call-api.ts';

export type Account = {
  readonly organizationId: string;
  readonly name: string;
  readonly key: string;
  readonly credits: number;
};

const Issued = z.object({ token: z.string() });
const Credits = z.object({ balance: z.object({ total: z.int() }) });
const LINK_MS = 20_000;

/** Installs the App, waits for its organization, and makes a key for it as the operator would. */
export async function openAccount(input: {
  readonly peer: GitHubPeer;
  readonly databaseUrl: string;
  readonly adminKey: string;
  readonly url: string;
}): Promise<Account> {
  const { peer, url, adminKey } = input;
  await peer.installationEvent('created');
  const organization = await waitForOrganization(input.databaseUrl, peer.account.installationId);
  const { token: key } = await callApi(
    {
      url: `${url}/v1/organizations/${organization.id}/api-keys`,
      key: adminKey,
      method: 'POST',
      body: { name: 'demo', preset: 'full' },
    },
    Issued,
  );
  const { balance } = await callApi({ url: `${url}/v1/credits`, key }, Credits);
  return { organizationId: organization.id, name: organization.name, key, credits: balance.total };
}

async function waitForOrganization(
  databaseUrl: string,
  installationId: number,
): Promise<{ id: string; name: string }> {
  const database = await openDatabase({ url: databaseUrl, max: 1 });
  try {
    const deadline = Date.now() + LINK_MS;
    while (Date.now() < deadline) {
      const found = await database.transaction((trx) =>
        findOrganizationByInstallation(trx, { installationId }),
      );
      if (found !== null) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    await database.close();
  }
  throw new Error('The installation was not linked to an organization in time');
}
