import { ScanResponse } from '../../contract/scan-response.ts';
import type { Db } from '../db.ts';

/** A stored scan as it was answered, findings included, and the key that made it. */
export async function findScan(
  db: Db,
  input: { readonly organizationId: string; readonly scanId: string },
): Promise<{ readonly response: ScanResponse; readonly keyId: string | null } | null> {
  const row = await db
    .selectFrom('scans')
    .select(['response', 'key_id'])
    .where('organization_id', '=', input.organizationId)
    .where('id', '=', input.scanId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const findings = await db
    .selectFrom('scan_findings')
    .select('finding')
    .where('scan_id', '=', input.scanId)
    .orderBy('position')
    .execute();
  const stored = ScanResponse.omit({ findings: true }).parse(row.response);
  const parsed = ScanResponse.shape.findings.parse(findings.map(({ finding }) => finding));
  return { response: { ...stored, findings: parsed }, keyId: row.key_id };
}
