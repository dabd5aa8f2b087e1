import type { Db } from '../db.ts';
import type { Organization } from './organization.ts';
import { toOrganization } from './to-organization.ts';

/** Changes what its people may change of an organization; throws a unique violation when the slug is taken. */
export async function updateOrganization(
  db: Db,
  input: {
    readonly id: string;
    readonly name?: string | undefined;
    readonly slug?: string | undefined;
    readonly avatarUrl?: string | null;
    readonly allowsPullRequestTarget?: boolean | undefined;
    readonly now: Date;
  },
): Promise<Organization> {
  const { name, slug, avatarUrl, allowsPullRequestTarget } = input;
  const row = await db
    .updateTable('organizations')
    .set({
      ...(name === undefined ? {} : { name }),
      ...(slug === undefined ? {} : { slug }),
      ...(avatarUrl === undefined ? {} : { avatar_url: avatarUrl }),
      ...(allowsPullRequestTarget === undefined
        ? {}
        : { allows_pull_request_target: allowsPullRequestTarget }),
      updated_at: input.now,
    })
    .where('id', '=', input.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toOrganization(row);
}
