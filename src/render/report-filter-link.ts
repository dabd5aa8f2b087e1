import type { ReportFilter } from './report-filter.ts';

/** Address of the same page under another filter, relative to the page itself. */
export function reportFilterLink(filter: ReportFilter, change: Partial<ReportFilter>): string {
  const next = { ...filter, page: 1, ...change };
  const query = new URLSearchParams();
  if (next.level !== null) query.set('level', next.level);
  if (next.category !== null) query.set('category', next.category);
  if (next.only !== null) query.set('only', next.only);
  if (next.page > 1) query.set('page', String(next.page));
  return `?${query.toString()}#findings`;
}
