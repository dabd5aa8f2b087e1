import { z } from 'zod';
import { takeEvents, type TakenEvent } from '../../store/events/take-events.ts';
import { listWebhooks } from '../../store/webhooks/list-webhooks.ts';
import type { Deps } from '../deps.ts';
import { queueDelivery } from './queue-delivery.ts';

const BATCH = 100;
const Data = z.record(z.string(), z.unknown());

/** Turns queued events into one delivery for each endpoint that wants them; each event once, whatever crashes. */
export async function dispatchEvents(deps: Deps): Promise<void> {
  let taken = BATCH;
  while (taken === BATCH) {
    taken = await deps.database.transaction(async (trx) => {
      const events = await takeEvents(trx, { limit: BATCH });
      for (const taking of events) {
        const { organizationId, event, createdAt: at } = taking;
        const webhooks = await listWebhooks(trx, { organizationId });
        for (const webhook of webhooks) {
          const isWanted = webhook.events.includes('*') || webhook.events.includes(event);
          if (!webhook.is_enabled || !isWanted) continue;
          const data = describe(deps, taking);
          await queueDelivery(deps, trx, {
            ...{ organizationId, event, data, at },
            webhookId: webhook.id,
          });
        }
      }
      return events.length;
    });
  }
}

/** The ledger, which tells of low credits, does not know where they are topped up. */
function describe(deps: Deps, { event, data }: TakenEvent): unknown {
  if (event !== 'credits.low' && event !== 'credits.exhausted') return data;
  return { ...Data.parse(data), topUpUrl: deps.settings.topUpUrl };
}
