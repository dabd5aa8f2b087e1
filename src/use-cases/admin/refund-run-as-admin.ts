import { ApiError } from '../../contract/api-error.ts';
import type { Principal } from '../../contract/principal.ts';
import type { RunCost } from '../../contract/run-cost.ts';
import { appendAdminLog } from '../../store/admin/append-admin-log.ts';
import { findRunPayer } from '../../store/ledger/find-run-payer.ts';
import { listRunCharges } from '../../store/ledger/list-run-charges.ts';
import { refundCharge } from '../../store/ledger/refund-charge.ts';
import { showRunCost } from '../audits/show-run-cost.ts';
import type { Deps } from '../deps.ts';
import { actorOf } from './actor-of.ts';

/** Gives back whatever a run was charged and still costs; repeating it changes nothing. */
export async function refundRunAsAdmin(
  deps: Deps,
  input: { readonly principal: Principal; readonly runId: string; readonly reason: string },
): Promise<{ readonly cost: RunCost }> {
  const { runId, reason } = input;
  const now = deps.clock();
  return deps.database.transaction(async (trx) => {
    const organizationId = await findRunPayer(trx, { runId });
    if (organizationId === null) {
      throw new ApiError('NOT_FOUND', 'There is no run of that id that was charged.');
    }
    const subject = { organizationId, runId };
    let refunded = 0;
    for (const { type, key } of await listRunCharges(trx, subject)) {
      if (type !== 'debit') continue;
      const refund = await refundCharge(trx, {
        ...{ organizationId, now, description: reason },
        key: key.replace(/^debit:/, ''),
      });
      if (refund.kind === 'refunded') refunded += refund.refunded;
    }
    if (refunded > 0) {
      await appendAdminLog(trx, {
        ...{ at: now, actorId: actorOf(input.principal), action: 'run.refund' },
        ...{ organizationId, subject: runId, detail: { reason, refunded } },
      });
    }
    return { cost: showRunCost(await listRunCharges(trx, subject)) };
  });
}
