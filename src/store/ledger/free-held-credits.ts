import { randomBytes } from 'node:crypto';
import { randomBase62 } from '../../contract/random-base62.ts';
import type { Db } from '../db.ts';
import type { Reservation } from './find-reservation.ts';
import type { LockedBalance } from './locked-balance.ts';
import { postTransaction } from './post-transaction.ts';

/** Ends a held reservation: moves that part of it back to the buckets it came from. */
export async function freeHeldCredits(
  db: Db,
  balance: LockedBalance,
  input: {
    readonly reservation: Reservation;
    readonly state: 'settled' | 'released';
    readonly monthly: number;
    readonly pack: number;
  },
): Promise<void> {
  const { reservation, monthly, pack } = input;
  await db
    .updateTable('credit_reservations')
    .set({ state: input.state })
    .where('id', '=', reservation.id)
    .execute();
  if (monthly + pack === 0) return;
  await postTransaction(db, balance, {
    type: 'release',
    key: `release:${reservation.id}:${randomBase62(randomBytes)}`,
    feature: reservation.feature,
    monthly,
    pack,
    postings: { held_monthly: -monthly, held_pack: -pack, monthly, pack },
    refId: reservation.id,
    description: 'Released from a reservation',
  });
}
