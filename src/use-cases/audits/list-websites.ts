import type { Principal } from '../../contract/principal.ts';
import type { Website } from '../../contract/website.ts';
import { listWebsites as list } from '../../store/websites/list-websites.ts';
import type { Deps } from '../deps.ts';
import { showWebsite } from './show-website.ts';

/** Websites of the caller's organization, newest first. */
export async function listWebsites(
  deps: Deps,
  input: { readonly principal: Principal; readonly limit: number; readonly offset: number },
): Promise<{ readonly websites: Website[]; readonly total: number; readonly hasMore: boolean }> {
  const { principal, limit, offset } = input;
  const { organizationId, repositoryId } = principal;
  const { websites, total } = await deps.database.tenant(organizationId, (trx) =>
    list(trx, { organizationId, repositoryId, limit, offset }),
  );
  const hasMore = offset + websites.length < total;
  return { websites: websites.map(showWebsite), total, hasMore };
}
