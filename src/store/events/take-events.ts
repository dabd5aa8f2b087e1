import { sql } from 'kysely';
import { OutboundEvent } from '../../contract/outbound-event.ts';
import type { Db } from '../db.ts';

export type TakenEvent = {
  readonly organizationId: string;
  readonly event: OutboundEvent;
  readonly data: unknown;
  readonly createdAt: Date;
};

/**
 * Takes queued events out of the queue, oldest first: they are gone when the transaction commits, and other processes
 * skip them meanwhile. Needs a transaction of the system.
 */
export async function takeEvents(
  trx: Db,
  input: { readonly limit: number },
): Promise<TakenEvent[]> {
  const rows = await trx
    .with('taken', (db) =>
      db
        .deleteFrom('outbound_events')
        .where('id', 'in', (eb) =>
          eb
            .selectFrom('outbound_events')
            .select('id')
            .orderBy('id')
            .limit(input.limit)
            .forUpdate()
            .skipLocked(),
        )
        .returningAll(),
    )
    .selectFrom('taken')
    .selectAll()
    .orderBy(sql`id`)
    .execute();
  return rows.map((row) => ({
    organizationId: row.organization_id,
    event: OutboundEvent.parse(row.event),
    data: row.data,
    createdAt: row.created_at,
  }));
}
