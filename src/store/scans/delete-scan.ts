import type { Db } from '../db.ts';

/** Removes a scan with its findings and content; false when there is none (any more). */
export async function deleteScan(
  db: Db,
  input: { readonly organizationId: string; readonly scanId: string },
): Promise<boolean> {
  const result = await db
    .deleteFrom('scans')
    .where('organization_id', '=', input.organizationId)
    .where('id', '=', input.scanId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}
