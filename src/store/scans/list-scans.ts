import { sql } from 'kysely';
import { ScanSummary } from '../../contract/scan-summary.ts';
import type { Db } from '../db.ts';

/** Scans of an organization, newest first, after the given one; `since` is inclusive, `until` exclusive. */
export async function listScans(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly limit: number;
    readonly after?: { readonly createdAt: Date; readonly scanId: string } | undefined;
    readonly keyId?: string | undefined;
    readonly repositoryId?: number | undefined;
    readonly scanType?: string | undefined;
    readonly classification?: string | undefined;
    readonly status?: ScanSummary['status'] | undefined;
    readonly since?: Date | undefined;
    readonly until?: Date | undefined;
  },
): Promise<ScanSummary[]> {
  const { after } = input;
  let query = db
    .selectFrom('scans')
    .select('response')
    .where('organization_id', '=', input.organizationId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(input.limit);
  if (after !== undefined) {
    query = query.where(sql<boolean>`(created_at, id) < (${after.createdAt}, ${after.scanId})`);
  }
  if (input.keyId !== undefined) query = query.where('key_id', '=', input.keyId);
  if (input.repositoryId !== undefined) {
    query = query.where('repository_id', '=', input.repositoryId);
  }
  if (input.scanType !== undefined) query = query.where('scan_type', '=', input.scanType);
  if (input.classification !== undefined) {
    query = query.where('classification', '=', input.classification);
  }
  if (input.status !== undefined) query = query.where('status', '=', input.status);
  if (input.since !== undefined) query = query.where('created_at', '>=', input.since);
  if (input.until !== undefined) query = query.where('created_at', '<', input.until);
  const rows = await query.execute();
  return rows.map(({ response }) => ScanSummary.parse(response));
}
