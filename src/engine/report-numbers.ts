import type { AuditReport } from '../contract/audit-report.ts';
import type { Classification } from '../contract/classification.ts';
import { classifyScore } from './classify-score.ts';

export type ReportNumbers = {
  /** As reported, not rounded; null where nothing was scanned. */
  readonly exactScore: number | null;
  /** What every surface shows. */
  readonly healthScore: number | null;
  readonly classification: Classification | null;
  readonly issuesFound: number;
  /** Whether all of the material was read; if not, the class is never `safe`. */
  readonly isComplete: boolean;
};

/** The authoritative numbers of a report (section 8.1): the score never exceeds that of its worst artefact. */
export function reportNumbers(
  report: Pick<
    AuditReport,
    'status' | 'healthScore' | 'artefacts' | 'failed' | 'warnings' | 'layers'
  >,
): ReportNumbers {
  const { status, artefacts = [], layers } = report;
  const isComplete =
    status === 'completed' &&
    artefacts.every(({ complete }) => complete) &&
    layers?.layer1Complete !== false;
  const issuesFound = report.failed + report.warnings;
  const overall = report.healthScore?.overall ?? null;
  if (overall === null || status === 'failed' || status === 'blocked') {
    return { exactScore: null, healthScore: null, classification: null, issuesFound, isComplete };
  }
  const scores = artefacts.flatMap(({ trustScore }) => (trustScore === null ? [] : [trustScore]));
  const exactScore = scores.reduce((lowest, score) => Math.min(lowest, score), overall);
  const healthScore = Math.round(exactScore);
  const byScore = classifyScore(healthScore);
  const classification = byScore === 'safe' && !isComplete ? 'caution' : byScore;
  return { exactScore, healthScore, classification, issuesFound, isComplete };
}
