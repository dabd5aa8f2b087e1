import type { Db } from '../db.ts';
import { releaseReservation } from './release-reservation.ts';

/** Releases reservations past their time, at most `limit`; how many. Needs a transaction of the system. */
export async function releaseExpiredReservations(
  db: Db,
  input: { readonly now: Date; readonly limit: number },
): Promise<number> {
  const expired = await db
    .selectFrom('credit_reservations')
    .select(['organization_id', 'key'])
    .where('state', '=', 'held')
    .where('expires_at', '<', input.now)
    // Always in the same order: two janitors must not wait for each other.
    .orderBy('organization_id')
    .orderBy('key')
    .limit(input.limit)
    .execute();
  let released = 0;
  for (const { organization_id: organizationId, key } of expired) {
    const outcome = await releaseReservation(db, { organizationId, key, now: input.now });
    if (outcome === 'released') released += 1;
  }
  return released;
}
