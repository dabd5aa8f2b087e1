import type { Db } from '../db.ts';
import { toPrScan, type PrScan } from './to-pr-scan.ts';

/** Scans of a commit, newest first. */
export async function listPrScansByHead(
  db: Db,
  input: { readonly repositoryId: number; readonly headSha: string },
): Promise<readonly PrScan[]> {
  const rows = await db
    .selectFrom('pr_scans')
    .selectAll()
    .where('repository_id', '=', input.repositoryId)
    .where('head_sha', '=', input.headSha)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(toPrScan);
}
