import type { Db } from '../db.ts';
import type { Member } from './list-members.ts';
import type { Organization } from './organization.ts';
import { toOrganization } from './to-organization.ts';

export type Membership = {
  readonly organization: Organization;
  readonly role: Member['role'];
};

/** The organizations a person belongs to, oldest membership first. Needs a transaction of the system. */
export async function listMemberships(
  db: Db,
  input: { readonly userId: string },
): Promise<Membership[]> {
  const rows = await db
    .selectFrom('members as m')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .selectAll('o')
    .select('m.role as member_role')
    .where('m.user_id', '=', input.userId)
    .orderBy('m.created_at')
    .orderBy('m.id')
    .execute();
  return rows.map(({ member_role: role, ...row }) => ({
    organization: toOrganization(row),
    role,
  }));
}
