import { CompiledQuery } from 'kysely';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from './database.ts';
import type { RateLimiter } from './rate-limiter.ts';

const windowSeconds = 60;
// Limits differ by plan, so the library only counts and the limit is compared here.
const uncapped = 2_000_000_000;

/** Fixed windows in PostgreSQL; while the database cannot be reached each process counts for itself. */
export function createRateLimiter(deps: {
  readonly database: Database;
  readonly clock?: () => Date;
}): RateLimiter {
  const clock = deps.clock ?? (() => new Date());
  const options = { points: uncapped, duration: windowSeconds, keyPrefix: 'rl' };
  const limiter = new RateLimiterPostgres({
    ...options,
    storeClient: {
      query: (query: { text: string; values: unknown[] }) =>
        deps.database.db.executeQuery(CompiledQuery.raw(query.text, query.values)),
    },
    storeType: 'client',
    tableName: 'rate_limits',
    tableCreated: true,
    // The janitor removes old windows; the library's own timer would outlive a closed pool.
    clearExpiredByTimeout: false,
    insuranceLimiter: new RateLimiterMemory(options),
  });
  const readWindow = () => Math.floor(clock().getTime() / 1000 / windowSeconds);
  const describe = (input: { minute: number; limit: number; consumed: number }) => ({
    limit: input.limit,
    remaining: Math.max(0, input.limit - input.consumed),
    reset: (input.minute + 1) * windowSeconds,
    allowed: input.consumed <= input.limit,
  });
  return {
    consume: async (key, limit) => {
      const minute = readWindow();
      const counted = await limiter.consume(`${key}:${String(minute)}`).catch((error: unknown) => {
        if (error instanceof RateLimiterRes) return error;
        throw error;
      });
      return describe({ minute, limit, consumed: counted.consumedPoints });
    },
    peek: async (key, limit) => {
      const minute = readWindow();
      const counted = await limiter.get(`${key}:${String(minute)}`);
      return describe({ minute, limit, consumed: counted?.consumedPoints ?? 0 });
    },
  };
}
