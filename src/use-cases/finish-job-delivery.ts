import { finishDelivery } from '../store/deliveries/finish-delivery.ts';
import type { DeliveryKey } from './delivery-key.ts';
import type { Deps } from './deps.ts';

/** Says how the webhook that caused a job ended: a failed one is worked again when GitHub sends it again. */
export async function finishJobDelivery(
  deps: Deps,
  input: { readonly delivery: DeliveryKey | null; readonly state: 'done' | 'failed' },
): Promise<void> {
  const { delivery, state } = input;
  if (delivery === null) return;
  const row = { ...delivery, state, now: deps.clock() };
  await deps.database.transaction((trx) => finishDelivery(trx, row));
}
