import type { Db } from '../db.ts';
import { unpackBytes } from './unpack-bytes.ts';

/** The SARIF of a scan as it was made; null while the scan has not ended, and when there is no such scan. */
export async function findScanSarif(
  db: Db,
  input: { readonly organizationId: string; readonly scanId: string },
): Promise<string | null> {
  const row = await db
    .selectFrom('scans')
    .select('sarif')
    .where('organization_id', '=', input.organizationId)
    .where('id', '=', input.scanId)
    .executeTakeFirst();
  const sarif = row?.sarif ?? null;
  return sarif === null ? null : await unpackBytes(sarif);
}
