import type { StoredReport } from '../contract/stored-report.ts';
import type { FindingView, ReportView } from './report-view.ts';

/** The categories a report scored, and those it has findings in; most findings first. */
export function categoriesInReport(
  content: StoredReport,
  findings: readonly FindingView[],
): ReportView['categories'] {
  const known = new Map<
    string,
    { id: string; name: string; score: number | null; findings: number }
  >();
  for (const { category, name, score } of content.healthScore?.categories ?? []) {
    const rounded = score === null ? null : Math.round(score);
    known.set(category, { id: category, name, score: rounded, findings: 0 });
  }
  for (const { categoryId, category } of findings) {
    const entry = known.get(categoryId);
    if (entry === undefined) {
      known.set(categoryId, { id: categoryId, name: category, score: null, findings: 1 });
    } else entry.findings += 1;
  }
  return [...known.values()].sort(
    (a, b) => b.findings - a.findings || (a.score ?? 100) - (b.score ?? 100) || compare(a.id, b.id),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
