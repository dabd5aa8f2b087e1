import type { ReportView } from './report-view.ts';

const listed = 200;

/** The facts of a report as label and value, for the formats made of lines. Values are not escaped. */
export function reportNotes(view: ReportView): {
  readonly facts: readonly (readonly [string, string])[];
  readonly missing: readonly string[];
} {
  const { levels, counts } = view;
  return {
    facts: [
      ['Target', view.baseUrl],
      ['Score', view.score === null ? 'n/a' : `${view.score}/100`],
      ['Class', view.classification ?? 'n/a'],
      ['Status', view.statusLabel],
      ...(view.reason === null ? [] : [['Reason', view.reason] as const]),
      [
        'Findings',
        `${levels.critical} critical, ${levels.high} high, ${levels.medium} medium, ${levels.low} low, ${levels.info} info, ${view.suppressed.length} suppressed`,
      ],
      ['Checks', `${counts.failed} failed, ${counts.warnings} warnings, ${counts.passed} passed`],
      ['Origin', view.originLabel],
      ['Scanned', view.auditedAt],
      ['Report', view.url],
    ],
    missing: [
      ...view.gaps,
      ...view.skipped.slice(0, listed).map(({ path, reason }) => `Not read: ${path} (${reason})`),
      ...(view.skippedTotal > Math.min(view.skipped.length, listed)
        ? [`Not read: ${view.skippedTotal} files in all`]
        : []),
      ...view.skippedChecks
        .slice(0, listed)
        .map(({ ruleId, reason }) => `Did not run: ${ruleId} (${reason})`),
      ...view.clipped.map(({ path, kind, limit }) => `Cut: ${path} (${kind}, limit ${limit})`),
      ...(view.clippedTotal > view.clipped.length
        ? [`Cut: ${view.clippedTotal} entries in all`]
        : []),
    ],
  };
}
