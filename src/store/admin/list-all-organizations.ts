import type { Db } from '../db.ts';
import type { Organization } from '../organizations/organization.ts';
import { readPage } from '../read-page.ts';
import { toOrganization } from '../organizations/to-organization.ts';

export type ListedOrganization = {
  readonly organization: Organization;
  readonly memberCount: number;
};

/** Organizations of the instance, newest first; `query` is looked for in name, slug and id. Needs a transaction of the system. */
export async function listAllOrganizations(
  trx: Db,
  input: { readonly query: string | undefined; readonly limit: number; readonly offset: number },
): Promise<{ readonly organizations: ListedOrganization[]; readonly total: number }> {
  let query = trx.selectFrom('organizations as o');
  if (input.query !== undefined) {
    const wanted = `%${input.query.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    query = query.where((eb) =>
      eb.or([
        eb('o.name', 'ilike', wanted),
        eb('o.slug', 'ilike', wanted),
        eb('o.id', 'like', wanted),
      ]),
    );
  }
  const listed = query
    .selectAll('o')
    .select((eb) =>
      eb
        .selectFrom('members as m')
        .whereRef('m.organization_id', '=', 'o.id')
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('memberCount'),
    )
    .orderBy('o.created_at', 'desc')
    .orderBy('o.id', 'desc');
  const { rows, total } = await readPage(listed, input);
  return {
    organizations: rows.map(({ memberCount, ...row }) => ({
      organization: toOrganization(row),
      memberCount: memberCount ?? 0,
    })),
    total,
  };
}
