import type { Db } from '../db.ts';
import { startOfMonth } from '../ledger/start-of-month.ts';
import { startOfNextMonth } from '../ledger/start-of-next-month.ts';

/** Scans counted in this UTC month; `reset` is the Unix second of the next. */
export async function readScanQuota(
  db: Db,
  input: { readonly organizationId: string; readonly now: Date },
): Promise<{ readonly used: number; readonly reset: number }> {
  const row = await db
    .selectFrom('quota_counters')
    .select('used')
    .where('organization_id', '=', input.organizationId)
    .where('month', '=', startOfMonth(input.now))
    .executeTakeFirst();
  return { used: row?.used ?? 0, reset: startOfNextMonth(input.now).getTime() / 1000 };
}
