import { ApiError } from '../contract/api-error.ts';
import type { Suppression } from '../contract/suppression.ts';

const MAX_DAYS_AHEAD = 365;

/** Refuses suppressions that would hold for more than a year. An expired one is fine: the engine names it in warnings. */
export function checkSuppressions(
  suppressions: readonly Suppression[],
  input: { readonly now: Date },
): void {
  const latest = input.now.getTime() + MAX_DAYS_AHEAD * 86_400_000;
  const issues = suppressions.flatMap((suppression, index) =>
    Date.parse(suppression.expires_at) > latest
      ? [
          {
            path: `suppressions.${String(index)}.expires_at`,
            message: 'Must be at most 365 days ahead',
          },
        ]
      : [],
  );
  if (issues.length === 0) return;
  throw new ApiError('VALIDATION_ERROR', 'Let every suppression expire within 365 days.', {
    issues,
  });
}
