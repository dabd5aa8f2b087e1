import type { Db } from '../../store/db.ts';
import { refundCharge } from '../../store/ledger/refund-charge.ts';
import { releaseReservation } from '../../store/ledger/release-reservation.ts';
import { runChargeKeys } from './run-charge-keys.ts';

/** Gives back everything a run was charged and frees what it holds; repeating it changes nothing. Answers the credits. */
export async function refundRun(
  trx: Db,
  input: { readonly organizationId: string; readonly runId: string; readonly now: Date },
): Promise<number> {
  const { organizationId, now } = input;
  let refunded = 0;
  for (const key of Object.values(runChargeKeys(input.runId))) {
    await releaseReservation(trx, { organizationId, key, now });
    const refund = await refundCharge(trx, { organizationId, key, now });
    if (refund.kind === 'refunded') refunded += refund.refunded;
  }
  return refunded;
}
