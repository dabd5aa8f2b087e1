import { reconcileBalances } from '../store/ledger/reconcile-balances.ts';
import type { Deps } from './deps.ts';

/** Balances beside what their postings add up to, of one organization or of all. */
export async function reconcileCredits(
  deps: Deps,
  input: { readonly organizationId: string | undefined },
) {
  const { organizationId } = input;
  const { checked, drift } = await deps.database.transaction((trx) =>
    reconcileBalances(trx, organizationId === undefined ? {} : { organizationId }),
  );
  return {
    checked,
    drift: drift.map(({ organizationId: orgId, cached, derived }) => ({ orgId, cached, derived })),
  };
}
