import type { Queue } from '../src/store/queue.ts';

const KEPT_MS = 1000;

/** The queue with counts that are at most a second old: every scan asks for them, and they need not be exact. */
export function recentCounts(queue: Queue): Queue {
  let counts: ReturnType<Queue['counts']> | null = null;
  let askedAt = 0;
  return {
    ...queue,
    counts() {
      if (counts !== null && Date.now() - askedAt < KEPT_MS) return counts;
      askedAt = Date.now();
      const asked = queue.counts();
      // A failure is not kept.
      asked.catch(() => (counts = null));
      counts = asked;
      return asked;
    },
  };
}
