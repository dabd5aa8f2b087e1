import type { Db } from '../db.ts';
import type { Balance } from './balance.ts';
import { lockBalance } from './lock-balance.ts';
import { monthlyGrant } from './monthly-grant.ts';
import { postTransaction } from './post-transaction.ts';
import { toBalance } from './to-balance.ts';

/** Sets plan and seats: more monthly credits are granted at once, fewer take effect next month. */
export async function changePlan(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly planId: string;
    readonly seats?: number;
    readonly now?: Date;
  },
): Promise<Balance> {
  await lockBalance(db, input);
  const { seats } = await db
    .updateTable('organizations')
    .set({
      plan_id: input.planId,
      ...(input.seats === undefined ? {} : { seats: input.seats }),
      updated_at: input.now ?? new Date(),
    })
    .where('id', '=', input.organizationId)
    .returning('seats')
    .executeTakeFirstOrThrow();
  const balance = await lockBalance(db, input);
  const grant = monthlyGrant(input.planId, seats);
  const difference = (grant ?? 0) - balance.periodGrant;
  if (grant === null || difference <= 0) return toBalance(balance);
  const month = balance.period?.toISOString().slice(0, 7) ?? '';
  balance.periodGrant = grant;
  await postTransaction(db, balance, {
    type: 'grant_monthly',
    key: `month:${month}:raise:${String(grant)}`,
    monthly: difference,
    pack: 0,
    postings: { issued: -difference, monthly: difference },
    description: `Monthly credits ${month}, raised plan`,
  });
  return toBalance(balance);
}
