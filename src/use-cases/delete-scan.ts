import type { Principal } from '../contract/principal.ts';
import { appendAuditEntry } from '../store/audit/append-audit-entry.ts';
import { forgetAnswersOf } from '../store/idempotency/forget-answers-of.ts';
import { refundCharge } from '../store/ledger/refund-charge.ts';
import { deleteScan as remove } from '../store/scans/delete-scan.ts';
import type { Deps } from './deps.ts';
import { getVisibleScan } from './get-visible-scan.ts';
import { scanChargeKey } from './scan-charge-key.ts';
import { scanNotFound } from './scan-not-found.ts';

/**
 * Removes a scan with its findings, its content and the answers kept for copies of its request, and leaves one audit
 * entry. A scan that was still waiting is never done, so its charge goes back.
 */
export async function deleteScan(
  deps: Deps,
  input: { readonly principal: Principal; readonly scanId: string; readonly requestId: string },
): Promise<{ readonly scan_id: string; readonly deleted: true }> {
  const { principal, scanId } = input;
  const { organizationId } = principal;
  const now = deps.clock();
  return deps.database.tenant(organizationId, async (trx) => {
    const { status, isWaiting } = await getVisibleScan(trx, { principal, scanId });
    if (!(await remove(trx, { organizationId, scanId }))) throw scanNotFound();
    await forgetAnswersOf(trx, { organizationId, resourceId: scanId });
    if (isWaiting) {
      await refundCharge(trx, {
        organizationId,
        key: scanChargeKey(scanId),
        description: 'Refund of a scan that was deleted before it was done',
        now,
      });
    }
    await appendAuditEntry(trx, {
      organizationId,
      now,
      event: {
        entry_id: deps.newId('aud'),
        event_type: 'scan.deleted',
        actor: { kind: 'key', id: principal.keyId },
        action: 'delete',
        resource: scanId,
        outcome: 'changed',
        trace_id: input.requestId,
        data: { status },
      },
    });
    return { scan_id: scanId, deleted: true };
  });
}
