import type { Db } from '../db.ts';

/** Follows a rename or a transfer: ids stay, names are what calls to GitHub are made with. */
export async function renameRepository(
  db: Db,
  input: { readonly repositoryId: number; readonly owner: string; readonly repo: string },
): Promise<void> {
  const names = { owner: input.owner, repo: input.repo };
  await db
    .updateTable('pull_requests')
    .set(names)
    .where('repository_id', '=', input.repositoryId)
    .execute();
  await db
    .updateTable('pr_scans')
    .set(names)
    .where('repository_id', '=', input.repositoryId)
    .execute();
}
