import type { RuleFilter } from './rule-filter.ts';

/** Address of the list of rules under another filter. */
export function ruleFilterLink(filter: RuleFilter, change: Partial<RuleFilter>): string {
  const next = { ...filter, ...change };
  const query = new URLSearchParams();
  if (next.severity !== null) query.set('severity', next.severity);
  if (next.category !== null) query.set('category', next.category);
  if (next.q !== '') query.set('q', next.q);
  const text = query.toString();
  return text === '' ? '/rules' : `/rules?${text}`;
}
