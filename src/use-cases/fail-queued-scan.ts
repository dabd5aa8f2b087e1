import { refundCharge } from '../store/ledger/refund-charge.ts';
import { findScan } from '../store/scans/find-scan.ts';
import { finishScan } from '../store/scans/finish-scan.ts';
import type { Deps } from './deps.ts';
import { ScanJob } from './scan-job.ts';

/** Ends a queued scan that could not be done after all tries; its charge goes back in the same transaction. */
export async function failQueuedScan(deps: Deps, data: unknown): Promise<void> {
  const { organizationId, scanId, chargeKey } = ScanJob.parse(data);
  await deps.database.tenant(organizationId, async (trx) => {
    const scan = await findScan(trx, { organizationId, scanId });
    if (scan === null) return;
    const { response } = scan;
    const isEnded = await finishScan(trx, {
      organizationId,
      response: {
        ...response,
        status: 'failed',
        error: {
          code: 500,
          message: 'The scan failed on our side and costs nothing; send it again.',
        },
        credits: response.credits === null ? null : { ...response.credits, charged: 0 },
        completed_at: deps.clock().toISOString(),
      },
      sarif: null,
      keepsContent: false,
    });
    if (!isEnded) return;
    await refundCharge(trx, {
      organizationId,
      key: chargeKey,
      description: 'Refund of a failed scan',
      now: deps.clock(),
    });
  });
}
