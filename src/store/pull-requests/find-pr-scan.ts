import type { Db } from '../db.ts';
import { toPrScan, type PrScan } from './to-pr-scan.ts';

export async function findPrScan(db: Db, input: { readonly id: string }): Promise<PrScan | null> {
  const row = await db
    .selectFrom('pr_scans')
    .selectAll()
    .where('id', '=', input.id)
    .executeTakeFirst();
  return row === undefined ? null : toPrScan(row);
}
