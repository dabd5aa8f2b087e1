import type { RuleFilter } from './rule-filter.ts';
import type { RuleView } from './rule-view.ts';

/** The rules that a reader asked for, in the order given. */
export function filterRules(views: readonly RuleView[], filter: RuleFilter): RuleView[] {
  const words = filter.q
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return views.filter(
    (view) =>
      (filter.severity === null || view.severity === filter.severity) &&
      (filter.category === null || view.category === filter.category) &&
      words.every((word) => haystack(view).includes(word)),
  );
}

function haystack(view: RuleView): string {
  const ids = [...view.cwe, ...view.atlas].map(({ id }) => id);
  return [view.id, view.title, view.why, view.lane, ...ids, ...view.owasp].join('\n').toLowerCase();
}
