import type { Selectable } from 'kysely';
import type { Db } from '../db.ts';
import type { StoreSchema } from '../store-schema.ts';

export type Reservation = Selectable<StoreSchema['credit_reservations']>;

/** Reservations change only while the balance is locked: call it after `lockBalance`. */
export async function findReservation(
  db: Db,
  input: { readonly organizationId: string; readonly key: string },
): Promise<Reservation | null> {
  const row = await db
    .selectFrom('credit_reservations')
    .selectAll()
    .where('organization_id', '=', input.organizationId)
    .where('key', '=', input.key)
    .executeTakeFirst();
  return row ?? null;
}
