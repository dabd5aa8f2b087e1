import { ApiError } from '../contract/api-error.ts';
import type { Deps } from './deps.ts';

/** The plan's scans of this month are used up; `reset` is the Unix second of the next month. */
export function quotaExceeded(
  deps: Deps,
  quota: { readonly limit: number | null; readonly reset: number },
): ApiError {
  const retryAfter = Math.max(1, Math.ceil(quota.reset - deps.clock().getTime() / 1000));
  return new ApiError(
    'MONTHLY_QUOTA_EXCEEDED',
    `The plan allows ${String(quota.limit ?? 0)} scans a month; raise the plan or wait for the next month.`,
    { retryAfter },
  );
}
