import { z } from 'zod';
import type { Job } from '../../store/queue.ts';
import { findWebhookDelivery } from '../../store/webhooks/find-webhook-delivery.ts';
import { updateWebhookDelivery } from '../../store/webhooks/update-webhook-delivery.ts';
import type { Deps } from '../deps.ts';

const Task = z.object({ organizationId: z.string(), deliveryId: z.string(), round: z.int() });

/** Ends a delivery whose job died of our own faults, so that it can be asked for again. */
export async function failDelivery(deps: Deps, job: Job): Promise<void> {
  const { organizationId, deliveryId: id, round } = Task.parse(job.data);
  await deps.database.tenant(organizationId, async (trx) => {
    const delivery = await findWebhookDelivery(trx, { organizationId, id });
    if (delivery?.status !== 'pending' || delivery.round !== round) return;
    await updateWebhookDelivery(trx, { ...delivery, status: 'failed' });
  });
}
