import type { Db } from '../db.ts';
import type { Balance } from './balance.ts';
import { lockBalance } from './lock-balance.ts';
import { monthlyGrant } from './monthly-grant.ts';
import { startOfMonth } from './start-of-month.ts';
import { toBalance } from './to-balance.ts';

/** The balance now; starts a new month first when one has begun, else it locks nothing. */
export async function readBalance(
  db: Db,
  input: { readonly organizationId: string; readonly now: Date },
): Promise<Balance> {
  const row = await db
    .selectFrom('credit_balances as b')
    .innerJoin('organizations as o', 'o.id', 'b.organization_id')
    .select(['b.monthly', 'b.pack', 'b.period'])
    .select(['b.held_monthly as heldMonthly', 'b.held_pack as heldPack'])
    .select(['o.plan_id as planId', 'o.seats'])
    .where('b.organization_id', '=', input.organizationId)
    .executeTakeFirstOrThrow();
  const isUnlimited = monthlyGrant(row.planId, row.seats) === null;
  const isCurrent = row.period !== null && row.period >= startOfMonth(input.now);
  if (isUnlimited || isCurrent) return toBalance({ ...row, isUnlimited });
  return toBalance(await lockBalance(db, input));
}
