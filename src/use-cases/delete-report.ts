import type { Principal } from '../contract/principal.ts';
import { softDeleteReport } from '../store/reports/soft-delete-report.ts';
import type { Deps } from './deps.ts';
import { findOwnReport } from './find-own-report.ts';

/** Hides the caller's own report; its content is purged after 30 days. Repeating it is not found. */
export async function deleteReport(
  deps: Deps,
  input: { readonly principal: Principal; readonly id: string },
): Promise<{ readonly success: true }> {
  const { principal, id } = input;
  return deps.database.tenant(principal.organizationId, async (trx) => {
    await findOwnReport(trx, { principal, id });
    await softDeleteReport(trx, { id, now: deps.clock() });
    return { success: true };
  });
}
