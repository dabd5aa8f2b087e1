import { queueEvent } from '../events/queue-event.ts';
import type { Db } from '../db.ts';
import { startOfMonth } from './start-of-month.ts';

/** Queues an event about credits once a month; repeats do nothing. Amounts are of the moment. */
export async function claimCreditNotice(
  trx: Db,
  input: {
    readonly organizationId: string;
    readonly event: 'credits.low' | 'credits.exhausted';
    readonly now: Date;
    readonly data: {
      /** What can be spent. */
      readonly balance: { readonly monthly: number; readonly pack: number; readonly total: number };
      readonly required: number | null;
      readonly feature: string | null;
    };
  },
): Promise<void> {
  const { organizationId, event, data } = input;
  const claimed = await trx
    .insertInto('credit_notices')
    .values({
      organization_id: organizationId,
      period: startOfMonth(input.now).toISOString().slice(0, 10),
      event,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('event')
    .executeTakeFirst();
  if (claimed !== undefined) await queueEvent(trx, { organizationId, event, data });
}
