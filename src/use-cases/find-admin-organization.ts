import type { Db } from '../store/db.ts';
import { findOrganization } from '../store/organizations/find-organization.ts';
import type { Organization } from '../store/organizations/organization.ts';
import { operatorId } from './operator-id.ts';

/** The organization an instance administrator acts for without being a member: the wanted one, else the operator's. */
export async function findAdminOrganization(
  trx: Db,
  input: { readonly wanted: string | undefined; readonly hasOwn: boolean },
): Promise<Organization | null> {
  const { wanted } = input;
  // The database refuses NUL in a text, and no id of ours is longer.
  const isId = wanted !== undefined && /^\w{1,64}$/.test(wanted);
  const found = isId ? await findOrganization(trx, { id: wanted }) : null;
  if (found !== null || input.hasOwn) return found;
  return findOrganization(trx, { id: operatorId });
}
