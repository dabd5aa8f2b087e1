import { RetryLater } from '../contract/retry-later.ts';
import { GitHubError } from '../github/github-error.ts';
import { claimRedelivery } from '../store/deliveries/claim-redelivery.ts';
import type { Deps } from './deps.ts';

/** GitHub keeps deliveries for about three days. */
const LOOK_BACK_MS = 3 * 86_400_000;
/** GitHub takes 900 points a minute, and a POST costs five. */
const BATCH = 150;
const NEXT_BATCH_SECONDS = 60;

/**
 * The sweeper, every five minutes: asks GitHub for the webhooks it could not deliver, and has those sent again that did
 * not arrive otherwise, oldest first. It heals downtime, deploys and time-outs.
 */
export async function redeliverMissed(deps: Deps): Promise<void> {
  const { github } = deps;
  if (github === null) return;
  try {
    const since = new Date(deps.clock().getTime() - LOOK_BACK_MS);
    const failed = await github.listFailedDeliveries({ since });
    // Newest first: what is kept of a GUID is its first attempt.
    const oldest = new Map(failed.map((delivery) => [delivery.guid, delivery]));
    let asked = 0;
    for (const { guid, id } of [...oldest.values()].toReversed()) {
      const now = deps.clock();
      const isOurs = await deps.database.transaction((trx) => claimRedelivery(trx, { guid, now }));
      if (!isOurs) continue;
      await github.redeliver({ deliveryId: id });
      asked += 1;
      if (asked === BATCH) throw new RetryLater(NEXT_BATCH_SECONDS, 'More webhooks were missed');
    }
    if (asked > 0) deps.log.info({ count: asked }, 'Missed webhooks were asked for again');
  } catch (error) {
    const isLimited = error instanceof GitHubError && error.kind === 'rate-limited';
    if (!isLimited) throw error;
    throw new RetryLater(error.retryAfterSeconds ?? NEXT_BATCH_SECONDS, 'GitHub limits our rate');
  }
}
