import type { Db } from '../db.ts';

/** Drops what is remembered about a repository: it was made public or private, or a permission came. */
export async function forgetRepository(
  db: Db,
  input: { readonly repositoryId: number },
): Promise<void> {
  await db
    .deleteFrom('repository_memory')
    .where('repository_id', '=', input.repositoryId)
    .execute();
}
