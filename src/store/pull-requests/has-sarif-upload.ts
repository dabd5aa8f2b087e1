import type { Db } from '../db.ts';

/** Whether GitHub has a file of ours on a ref: then every pull request into it needs one too, if an empty one. */
export async function hasSarifUpload(
  db: Db,
  input: { readonly repositoryId: number; readonly ref: string; readonly category: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('sarif_uploads')
    .select('sha256')
    .where('repository_id', '=', input.repositoryId)
    .where('ref', '=', input.ref)
    .where('category', '=', input.category)
    .where('state', 'in', ['accepted', 'complete'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
