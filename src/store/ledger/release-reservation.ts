import type { Db } from '../db.ts';
import { findReservation } from './find-reservation.ts';
import { freeHeldCredits } from './free-held-credits.ts';
import { lockBalance } from './lock-balance.ts';

/** Gives all held credits of that key back; `replayed` when that was done before, `gone` when it was settled or never made. */
export async function releaseReservation(
  db: Db,
  input: { readonly organizationId: string; readonly key: string; readonly now?: Date },
): Promise<'released' | 'replayed' | 'gone'> {
  const balance = await lockBalance(db, input);
  const reservation = await findReservation(db, input);
  if (reservation === null || reservation.state === 'settled') return 'gone';
  if (reservation.state === 'released') return 'replayed';
  await freeHeldCredits(db, balance, {
    reservation,
    state: 'released',
    monthly: reservation.monthly,
    pack: reservation.pack,
  });
  return 'released';
}
