import { posix } from 'node:path';
import { z } from 'zod';
import type { StoredReport } from '../contract/stored-report.ts';
import type { ReportFinding } from './list-report-findings.ts';

/** Why nothing can be said about a finding that a report does not hold. */
export type AbsenceReason =
  'not_scanned' | 'rule_not_run' | 'limit_reached' | 'layer_incomplete' | 'unreadable';

const Coverage = z.object({
  rules: z.array(z.string()).optional(),
  skippedFiles: z.array(z.object({ path: z.string(), reason: z.string() })).default([]),
});

const limits = new Set(['truncated', 'limit', 'timeout', 'too-large']);

/** Says of a finding that a report does not hold why that proves nothing; null: it is gone, file and rule were evaluated. */
export function explainAbsence(
  report: StoredReport,
): (finding: ReportFinding) => AbsenceReason | null {
  const coverage = Coverage.safeParse(report.coverage ?? {}).data ?? { skippedFiles: [] };
  const ran = new Set([...(coverage.rules ?? []), ...Object.keys(report.ruleResults)]);
  for (const { name, status } of report.siteChecks) if (status !== 'skipped') ran.add(name);
  const disabled = new Set((report.skippedChecks ?? []).map(({ ruleId }) => ruleId));
  const skipped = new Map(coverage.skippedFiles.map(({ path, reason }) => [path, reason]));
  const artefacts = report.artefacts ?? [];
  const isPartial = report.status === 'partial';
  return ({ ruleId, layer, location }) => {
    if (disabled.has(ruleId) || !ran.has(ruleId)) return 'rule_not_run';
    if (layer === 2 && report.layers?.layer2Complete === false) return 'layer_incomplete';
    const { path } = location;
    if (path === null) return null;
    const reason = skipped.get(path);
    if (reason !== undefined) return limits.has(reason) ? 'limit_reached' : 'unreadable';
    const home = artefacts.find((artefact) => holds(artefact.path, path));
    if (home !== undefined) return home.complete ? null : 'unreadable';
    return isPartial ? 'limit_reached' : 'not_scanned';
  };
}

/** An artefact is named by its main file; what lies in the same folder or below belongs to it. */
function holds(artefact: string | undefined, path: string): boolean {
  if (artefact === undefined) return false;
  if (artefact === path) return true;
  const folder = posix.dirname(artefact);
  return folder !== '.' && folder !== '/' && path.startsWith(`${folder}/`);
}
