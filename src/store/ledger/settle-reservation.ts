import { creditCost, type Feature } from '../../contract/credit-cost.ts';
import { prices } from '../../contract/prices.ts';
import type { Db } from '../db.ts';
import type { Balance } from './balance.ts';
import { describeUse } from './describe-use.ts';
import { findReservation } from './find-reservation.ts';
import { freeHeldCredits } from './free-held-credits.ts';
import { lockBalance } from './lock-balance.ts';
import { postTransaction } from './post-transaction.ts';
import { toBalance } from './to-balance.ts';

export type Settlement =
  | {
      readonly kind: 'settled' | 'replayed';
      readonly charged: number;
      readonly transactionId: string;
      readonly balance: Balance;
    }
  /** There is no held reservation of that key: never made, released, or expired. Nothing was charged. */
  | { readonly kind: 'gone'; readonly balance: Balance };

/** Charges the units used against the reservation of that key, never more than was held, and frees the rest. */
export async function settleReservation(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly key: string;
    readonly units: number;
    readonly runId?: string;
    readonly reportId?: string;
    readonly scanId?: string;
    readonly now?: Date;
  },
): Promise<Settlement> {
  const key = `debit:${input.key}`;
  const balance = await lockBalance(db, { ...input, ledgerKey: key });
  const { earlier } = balance;
  if (earlier !== null) {
    return {
      kind: 'replayed',
      charged: 0 - earlier.amount,
      transactionId: earlier.id,
      balance: toBalance(balance),
    };
  }
  const reservation = await findReservation(db, input);
  if (reservation?.state !== 'held') return { kind: 'gone', balance: toBalance(balance) };
  const feature = toFeature(reservation.feature);
  const cost = Math.min(creditCost(feature, input.units), reservation.amount);
  const isUnlimited = reservation.is_unlimited;
  const monthly = isUnlimited ? cost : Math.min(cost, reservation.monthly);
  const pack = cost - monthly;
  await freeHeldCredits(db, balance, {
    reservation,
    state: 'settled',
    monthly: isUnlimited ? 0 : reservation.monthly - monthly,
    pack: isUnlimited ? 0 : reservation.pack - pack,
  });
  const transactionId = await postTransaction(db, balance, {
    type: 'debit',
    key,
    feature,
    units: input.units,
    monthly: 0 - monthly,
    pack: 0 - pack,
    postings: isUnlimited
      ? { issued: -cost, spent: cost }
      : { held_monthly: -monthly, held_pack: -pack, spent: cost },
    runId: input.runId,
    reportId: input.reportId,
    scanId: input.scanId,
    description: describeUse(feature, input.units),
  });
  return { kind: 'settled', charged: cost, transactionId, balance: toBalance(balance) };
}

function toFeature(name: string): Feature {
  if (isFeature(name)) return name;
  throw new Error('A reservation names a feature without a price');
}

function isFeature(name: string): name is Feature {
  return Object.hasOwn(prices, name);
}
