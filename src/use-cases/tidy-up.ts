import { purgeCaches } from '../store/caches/purge-caches.ts';
import { purgeDeliveries } from '../store/deliveries/purge-deliveries.ts';
import { purgeIdempotencyKeys } from '../store/idempotency/purge-idempotency-keys.ts';
import { purgeFixes } from '../store/fixes/purge-fixes.ts';
import { releaseExpiredReservations } from '../store/ledger/release-expired-reservations.ts';
import { purgeLogins } from '../store/logins/purge-logins.ts';
import { listStuckPrScans } from '../store/pull-requests/list-stuck-pr-scans.ts';
import { purgeReportContents } from '../store/reports/purge-report-contents.ts';
import { purgeScanContents } from '../store/scans/purge-scan-contents.ts';
import { reapRuns } from './audits/reap-runs.ts';
import { purgeWebhookDeliveries } from '../store/webhooks/purge-webhook-deliveries.ts';
import type { Deps } from './deps.ts';
import { finishUnfinished } from './finish-unfinished.ts';
import { openTargetRepository } from './open-target-repository.ts';

/** Longer than a crashed job needs to come back: its lease in the queue, and ours. */
const STUCK_MS = 5 * 60_000;

/** What a cache has not given out for so long is dropped. */
const CACHE_DAYS = 30;

/**
 * The janitor, every minute: ends scans that nobody works on any more, so that no check stays in progress, gives back
 * what expired reservations hold, and drops what is kept only for a time.
 */
export async function tidyUp(deps: Deps): Promise<void> {
  const now = deps.clock();
  const before = new Date(now.getTime() - STUCK_MS);
  const stuck = await deps.database.transaction((trx) =>
    listStuckPrScans(trx, { before, limit: 50 }),
  );
  for (const scan of stuck) {
    const opened = await openTargetRepository(deps, scan);
    await finishUnfinished(deps, { scan, repository: opened?.repository ?? null });
    deps.log.warn({ scanId: scan.id }, 'A scan that nobody worked on was ended');
  }
  await reapRuns(deps);
  await deps.database.transaction((trx) => releaseExpiredReservations(trx, { now, limit: 500 }));
  await deps.database.transaction((trx) => purgeDeliveries(trx, { now }));
  await deps.database.transaction((trx) => purgeReportContents(trx, { now }));
  await deps.database.transaction((trx) => purgeScanContents(trx, { now }));
  await deps.database.transaction((trx) => purgeFixes(trx, { now }));
  await deps.database.transaction((trx) => purgeIdempotencyKeys(trx, { now }));
  await deps.database.transaction((trx) => purgeLogins(trx, { now }));
  await deps.database.transaction((trx) => purgeWebhookDeliveries(trx, { now }));
  const unusedSince = new Date(now.getTime() - CACHE_DAYS * 86_400_000);
  await deps.database.transaction((trx) => purgeCaches(trx, { unusedSince, now }));
}
