import type { Db } from '../db.ts';

/** Whether the App uploads results of this repository to code scanning: then nobody else needs to. */
export async function hasAppUpload(
  db: Db,
  input: { readonly repositoryId: number },
): Promise<boolean> {
  const row = await db
    .selectFrom('sarif_uploads')
    .select('sha256')
    .where('repository_id', '=', input.repositoryId)
    .where('state', 'in', ['accepted', 'complete'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
