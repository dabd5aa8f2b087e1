import type { ScanResponse } from '../../contract/scan-response.ts';
import type { Db } from '../db.ts';

/** Who made a scan and how far it is, without its findings. */
export async function findScanOwner(
  db: Db,
  input: { readonly organizationId: string; readonly scanId: string },
): Promise<{
  readonly keyId: string | null;
  readonly repositoryId: number | null;
  readonly status: ScanResponse['status'];
} | null> {
  const row = await db
    .selectFrom('scans')
    .select(['key_id as keyId', 'repository_id as repositoryId', 'status'])
    .where('organization_id', '=', input.organizationId)
    .where('id', '=', input.scanId)
    .executeTakeFirst();
  return row ?? null;
}
