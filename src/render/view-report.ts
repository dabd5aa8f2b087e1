import type { Report } from '../contract/report.ts';
import type { Severity } from '../contract/severity.ts';
import type { StoredReport } from '../contract/stored-report.ts';
import { categoriesInReport } from './categories-in-report.ts';
import { findingsInReport } from './findings-in-report.ts';
import { gapsInReport } from './gaps-in-report.ts';
import type { ReportView } from './report-view.ts';
import { skippedInReport } from './skipped-in-report.ts';

const originLabels = {
  server: 'Scanned by this server',
  runner: 'Reported by a local run, not verified by this server',
  upload: 'Uploaded, not verified by this server',
} as const;

const statusLabels = {
  completed: 'Complete',
  partial: 'Partial: not everything could be read',
  failed: 'Failed: nothing could be scanned',
  blocked: 'Blocked: the target refused to be read',
} as const;

/** Reads a stored report for people. Every rendering starts here. */
export function viewReport(input: {
  readonly facts: Report;
  readonly content: StoredReport;
}): ReportView {
  const { facts, content } = input;
  const all = findingsInReport(content);
  const findings = all.filter(({ suppression }) => suppression === null);
  const { skipped, skippedTotal } = skippedInReport(content);
  const hasBase = findings.some(({ isNew }) => isNew !== null);
  return {
    id: facts.id,
    url: facts.url,
    baseUrl: facts.baseUrl,
    target: facts.baseUrl.replace(/^https?:\/\//i, '').replace(/\/$/, ''),
    visibility: facts.visibility,
    origin: facts.origin,
    originLabel: originLabels[facts.origin],
    status: facts.status,
    statusLabel: statusLabels[facts.status],
    reason: content.statusReason ?? content.stopReason ?? null,
    score: facts.healthScore,
    classification: facts.classification,
    auditedAt: facts.auditedAt ?? content.timestamp,
    createdAt: facts.createdAt,
    generator: content.generatorVersion ?? null,
    pages: content.totalPages,
    counts: { failed: content.failed, warnings: content.warnings, passed: content.passed },
    levels: countLevels(findings),
    fresh: hasBase ? findings.filter(({ isNew }) => isNew === true).length : null,
    findings,
    suppressed: all.filter(({ suppression }) => suppression !== null),
    categories: categoriesInReport(content, findings),
    artefacts: (content.artefacts ?? []).map((artefact) => ({
      path: artefact.path ?? artefact.url ?? '',
      type: artefact.type,
      score: artefact.trustScore === null ? null : Math.round(artefact.trustScore),
      classification: artefact.classification,
      isComplete: artefact.complete,
      sha256: artefact.sha256,
    })),
    skipped,
    skippedTotal,
    skippedChecks: content.skippedChecks ?? [],
    gaps: gapsInReport(content),
    clipped: content.clipped,
    clippedTotal: content.clippedTotal,
  };
}

function countLevels(
  findings: readonly { readonly level: Severity }[],
): Readonly<Record<Severity, number>> {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const { level } of findings) counts[level] += 1;
  return counts;
}
