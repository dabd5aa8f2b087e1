import { ApiError } from '../../contract/api-error.ts';
import type { Principal } from '../../contract/principal.ts';
import type { Db } from '../../store/db.ts';
import { findWebsite } from '../../store/websites/find-website.ts';
import type { Website } from '../../store/websites/website.ts';

/** A website of the caller's organization, inside a transaction of it. Throws NOT_FOUND for all others. */
export async function getVisibleWebsite(
  trx: Db,
  input: { readonly principal: Principal; readonly websiteId: string },
): Promise<Website> {
  const { principal, websiteId } = input;
  const missing = new ApiError('NOT_FOUND', 'There is no such website for this key.');
  if (!/^web_\w{1,60}$/.test(websiteId)) throw missing;
  const website = await findWebsite(trx, { id: websiteId });
  if (website?.organizationId !== principal.organizationId) throw missing;
  const { repositoryId } = principal;
  if (repositoryId !== null && website.repositoryId !== repositoryId) throw missing;
  return website;
}
