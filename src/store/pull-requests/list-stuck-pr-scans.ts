import type { Db } from '../db.ts';
import { toPrScan, type PrScan } from './to-pr-scan.ts';

/** Scans that have not ended although nobody has held or touched them since a moment. */
export async function listStuckPrScans(
  db: Db,
  input: { readonly before: Date; readonly limit: number },
): Promise<readonly PrScan[]> {
  const rows = await db
    .selectFrom('pr_scans')
    .selectAll()
    .where('state', 'in', ['queued', 'running'])
    .where('updated_at', '<', input.before)
    .where((where) =>
      where.or([where('lease_until', 'is', null), where('lease_until', '<', input.before)]),
    )
    .orderBy('updated_at')
    .limit(input.limit)
    .execute();
  return rows.map(toPrScan);
}
