import { randomBytes } from 'node:crypto';
import { creditCost, type Feature } from '../../contract/credit-cost.ts';
import { randomBase62 } from '../../contract/random-base62.ts';
import type { Db } from '../db.ts';
import type { Balance } from './balance.ts';
import { describeUse } from './describe-use.ts';
import { findReservation } from './find-reservation.ts';
import { lockBalance } from './lock-balance.ts';
import { postTransaction } from './post-transaction.ts';
import { toBalance } from './to-balance.ts';

export type ReserveOutcome =
  | {
      /** `replayed`: the key holds or held credits already, and nothing was changed. */
      readonly kind: 'reserved' | 'replayed';
      readonly reservationId: string;
      readonly amount: number;
      readonly state: 'held' | 'settled';
      readonly balance: Balance;
    }
  | { readonly kind: 'insufficient'; readonly required: number; readonly balance: Balance };

/**
 * Holds the most a piece of work may cost, once per key, until it is settled, released or expired. A key whose
 * reservation was released may reserve again.
 */
export async function reserveCredits(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly feature: Feature;
    readonly units: number;
    readonly key: string;
    readonly expiresAt: Date;
    readonly now?: Date;
  },
): Promise<ReserveOutcome> {
  const balance = await lockBalance(db, input);
  const earlier = await findReservation(db, input);
  if (earlier !== null && earlier.state !== 'released') {
    return {
      kind: 'replayed',
      reservationId: earlier.id,
      amount: earlier.amount,
      state: earlier.state,
      balance: toBalance(balance),
    };
  }
  const amount = creditCost(input.feature, input.units);
  if (!balance.isUnlimited && amount > balance.monthly + balance.pack) {
    return { kind: 'insufficient', required: amount, balance: toBalance(balance) };
  }
  const id = earlier?.id ?? `rsv_${randomBase62(randomBytes)}`;
  const monthly = balance.isUnlimited ? 0 : Math.min(amount, balance.monthly);
  const pack = balance.isUnlimited ? 0 : amount - monthly;
  const row = {
    id,
    organization_id: input.organizationId,
    key: input.key,
    feature: input.feature,
    units: input.units,
    amount,
    monthly,
    pack,
    is_unlimited: balance.isUnlimited,
    state: 'held' as const,
    expires_at: input.expiresAt,
  };
  await db
    .insertInto('credit_reservations')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organization_id', 'key']).doUpdateSet(row))
    .execute();
  if (monthly + pack > 0) {
    await postTransaction(db, balance, {
      type: 'hold',
      key: `hold:${id}:${randomBase62(randomBytes)}`,
      feature: input.feature,
      units: input.units,
      monthly: -monthly,
      pack: 0 - pack,
      postings: {
        monthly: -monthly,
        pack: -pack,
        held_monthly: monthly,
        held_pack: pack,
      },
      refId: id,
      description: `Held for ${describeUse(input.feature, input.units)}`,
    });
  }
  return {
    kind: 'reserved',
    reservationId: id,
    amount,
    state: 'held',
    balance: toBalance(balance),
  };
}
