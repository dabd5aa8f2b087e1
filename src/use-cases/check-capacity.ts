import { ApiError } from '../contract/api-error.ts';
import type { Deps } from './deps.ts';

/** Refuses new work while too many jobs wait: better a 503 with a date than an answer that never comes. */
export async function checkCapacity(deps: Deps): Promise<void> {
  const { pending } = await deps.queue.counts();
  if (pending < deps.settings.queueLimit) return;
  throw new ApiError('SERVICE_UNAVAILABLE', 'Too much work is waiting; try again in 30 seconds.', {
    retryAfter: 30,
  });
}
