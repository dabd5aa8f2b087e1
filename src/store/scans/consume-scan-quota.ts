import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { startOfMonth } from '../ledger/start-of-month.ts';
import { startOfNextMonth } from '../ledger/start-of-next-month.ts';

export type ScanQuota = {
  readonly isAllowed: boolean;
  readonly limit: number | null;
  readonly used: number;
  /** Unix second at which the next month begins (UTC). */
  readonly reset: number;
};

/** Counts one scan of this UTC month; over the limit nothing is counted. A limit of null or below zero never refuses. */
export async function consumeScanQuota(
  db: Db,
  input: { readonly organizationId: string; readonly limit: number | null; readonly now: Date },
): Promise<ScanQuota> {
  const limit = input.limit === null || input.limit < 0 ? null : input.limit;
  const month = startOfMonth(input.now);
  const reset = startOfNextMonth(input.now).getTime() / 1000;
  if (limit === 0) return { isAllowed: false, limit, used: 0, reset };
  const { rows } = await sql<{ used: number }>`
    insert into quota_counters as c (organization_id, month, used)
    values (${input.organizationId}, ${month}, 1)
    on conflict (organization_id, month) do update set used = c.used + 1
      where ${limit}::integer is null or c.used < ${limit}
    returning used`.execute(db);
  const used = rows[0]?.used;
  if (used === undefined) return { isAllowed: false, limit, used: limit ?? 0, reset };
  return { isAllowed: true, limit, used, reset };
}
