import { finishDelivery } from '../store/deliveries/finish-delivery.ts';
import { recordDelivery } from '../store/deliveries/record-delivery.ts';
import { applyGitHubEvent } from './apply-github-event.ts';
import type { Deps } from './deps.ts';
import type { GitHubEvent } from './github-event.ts';

/**
 * Stores a webhook with the work it causes, in one transaction: both are there, or neither. A repeat of a delivery that
 * is done or under way causes nothing; a failed one is worked again.
 */
export async function acceptDelivery(
  deps: Deps,
  input: {
    readonly guid: string;
    readonly event: string;
    /** Empty for events without one. */
    readonly action: string;
    readonly events: readonly GitHubEvent[];
  },
): Promise<{ readonly isQueued: boolean }> {
  const delivery = { guid: input.guid, event: input.event, action: input.action };
  return deps.database.transaction(async (trx) => {
    const now = deps.clock();
    const state = await recordDelivery(trx, { ...delivery, receivedAt: now });
    if (state === 'running' || state === 'done') return { isQueued: false };
    let isQueued = false;
    for (const event of input.events) {
      const applied = await applyGitHubEvent(deps, {
        trx,
        event,
        delivery,
        isRetry: state === 'failed-before',
      });
      isQueued ||= applied === 'queued';
    }
    if (!isQueued) await finishDelivery(trx, { ...delivery, state: 'done', now });
    return { isQueued };
  });
}
