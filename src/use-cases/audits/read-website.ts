import type { Principal } from '../../contract/principal.ts';
import type { Website } from '../../contract/website.ts';
import type { Deps } from '../deps.ts';
import { getVisibleWebsite } from './get-visible-website.ts';
import { showWebsite } from './show-website.ts';

/** One website of the caller's organization. */
export async function readWebsite(
  deps: Deps,
  input: { readonly principal: Principal; readonly websiteId: string },
): Promise<Website> {
  const website = await deps.database.tenant(input.principal.organizationId, (trx) =>
    getVisibleWebsite(trx, input),
  );
  return showWebsite(website);
}
