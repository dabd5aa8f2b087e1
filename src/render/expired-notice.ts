import type { Suppression } from '../contract/suppression.ts';
import { codeSpan } from './code-span.ts';

const MAX_NAMED = 5;

/** Names the exceptions of a configuration whose time is over; null when there is none. */
export function expiredNotice(expired: readonly Suppression[]): string | null {
  const { length } = expired;
  if (length === 0) return null;
  const names = expired.slice(0, MAX_NAMED).map((entry) => {
    const about = codeSpan(entry.fingerprint ?? entry.rule_id ?? '', 64);
    const where = entry.path === undefined ? '' : ` in ${codeSpan(entry.path, 100)}`;
    return `${about}${where} (${codeSpan(entry.expires_at.slice(0, 10))})`;
  });
  const more = length > MAX_NAMED ? ` and ${length - MAX_NAMED} more` : '';
  const what = length === 1 ? 'exception' : 'exceptions';
  const verb = length === 1 ? 'counts' : 'count';
  return `${length} expired ${what} in the configuration no longer ${verb}: ${names.join(', ')}${more}.`;
}
