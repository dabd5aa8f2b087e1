import type { OutboundEvent } from '../../contract/outbound-event.ts';
import type { Db } from '../db.ts';

/**
 * Queues an event for the organization's endpoints inside the transaction that causes it. `data` holds ids, numbers, URLs
 * and fixed strings only, never text taken from scanned material.
 */
export async function queueEvent(
  trx: Db,
  input: {
    readonly organizationId: string;
    readonly event: OutboundEvent;
    readonly data: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  await trx
    .insertInto('outbound_events')
    .values({
      organization_id: input.organizationId,
      event: input.event,
      data: JSON.stringify(input.data),
    })
    .execute();
}
