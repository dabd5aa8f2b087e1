import type { Db } from '../db.ts';

/** Memberships that GitHub gave a person, with the account each comes from. Needs a transaction of the system. */
export async function listGitHubMemberships(
  db: Db,
  input: { readonly userId: string },
): Promise<{ readonly organizationId: string; readonly accountId: number }[]> {
  const rows = await db
    .selectFrom('members as m')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .select(['m.organization_id as organizationId', 'o.github_account_id as accountId'])
    .where('m.user_id', '=', input.userId)
    .where('m.github_role', 'is not', null)
    .execute();
  return rows.flatMap(({ organizationId, accountId }) =>
    accountId === null ? [] : [{ organizationId, accountId }],
  );
}
