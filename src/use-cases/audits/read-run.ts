import type { AuditRun } from '../../contract/audit-run.ts';
import type { Principal } from '../../contract/principal.ts';
import { listRunCharges } from '../../store/ledger/list-run-charges.ts';
import type { Deps } from '../deps.ts';
import { getVisibleRun } from './get-visible-run.ts';
import { showRun } from './show-run.ts';

/** One run of the caller's organization. */
export async function readRun(
  deps: Deps,
  input: { readonly principal: Principal; readonly runId: string },
): Promise<AuditRun> {
  const { organizationId } = input.principal;
  return deps.database.tenant(organizationId, async (trx) => {
    const run = await getVisibleRun(trx, input);
    const charges = await listRunCharges(trx, { organizationId, runId: run.id });
    return showRun({ run, charges });
  });
}
