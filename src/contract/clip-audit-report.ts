import { auditReportLimits } from './audit-report-limits.ts';
import type { AuditReport } from './audit-report.ts';
import { clipAuditReportCheck } from './clip-audit-report-check.ts';
import { createReportClipper } from './create-report-clipper.ts';
import type { ReportClip } from './report-clip.ts';

const { clipped: limits } = auditReportLimits;

/**
 * Cuts what is too long in a valid report and drops what is never stored (`pages`). Every cut is named in `clips`;
 * control characters are stripped everywhere. Maps of free keys get null prototypes.
 */
export function clipAuditReport(report: AuditReport): {
  report: AuditReport;
  clips: readonly ReportClip[];
} {
  const clipper = createReportClipper();
  const { text, list, free } = clipper;
  const top = () => 'report';
  const { pages: _pages, ruleResults, siteChecks, healthScore, homepage, ...rest } = report;
  const results: AuditReport['ruleResults'] = Object.create(null);
  for (const [ruleId, { meta, checks }] of Object.entries(ruleResults)) {
    const at = () => `report.ruleResults[${JSON.stringify(ruleId)}]`;
    const atMeta = () => `${at()}.meta`;
    results[text(ruleId, limits.name, at)] = {
      meta: {
        ...meta,
        id: text(meta.id, limits.name, atMeta, 'id'),
        name: text(meta.name, limits.name, atMeta, 'name'),
        description: text(meta.description, limits.message, atMeta, 'description'),
        category: text(meta.category, limits.name, atMeta, 'category'),
        ...(meta.solution !== undefined && {
          solution: text(meta.solution, limits.message, atMeta, 'solution'),
        }),
        ...(meta.subcategory !== undefined && {
          subcategory: text(meta.subcategory, limits.name, atMeta, 'subcategory'),
        }),
      },
      checks: checks.map((check, index) =>
        clipAuditReportCheck(check, () => `${at()}.checks[${index}]`, clipper),
      ),
    };
  }
  const clippedReport: AuditReport = {
    ...rest,
    baseUrl: text(report.baseUrl, limits.url, top, 'baseUrl'),
    siteChecks: siteChecks.map((check, index) =>
      clipAuditReportCheck(check, () => `report.siteChecks[${index}]`, clipper),
    ),
    summary: free(report.summary, limits.summaryEntries, () => 'report.summary'),
    ruleResults: results,
    ...optionalTexts(report, text, top),
  };
  if (healthScore !== undefined) {
    const at = () => 'report.healthScore';
    clippedReport.healthScore = {
      ...healthScore,
      categories: list(healthScore.categories, limits.skippedChecks, 'items', at, 'categories').map(
        (entry, index) => {
          const atEntry = () => `report.healthScore.categories[${index}]`;
          return {
            ...entry,
            name: text(entry.name, limits.name, atEntry, 'name'),
            category: text(entry.category, limits.name, atEntry, 'category'),
          };
        },
      ),
      ...(healthScore.groups !== undefined && {
        groups: list(healthScore.groups, limits.skippedChecks, 'items', at, 'groups').map(
          (entry, index) => {
            const atEntry = () => `report.healthScore.groups[${index}]`;
            return {
              ...entry,
              name: text(entry.name, limits.name, atEntry, 'name'),
              group: text(entry.group, limits.name, atEntry, 'group'),
            };
          },
        ),
      }),
    };
  }
  if (homepage !== undefined) {
    const at = () => 'report.homepage';
    const { title, description, ...other } = homepage;
    clippedReport.homepage = {
      ...free(other, limits.listEntries, at),
      ...(title !== undefined && { title: text(title, limits.name, at, 'title') }),
      ...(description !== undefined && {
        description: text(description, limits.homepageDescription, at, 'description'),
      }),
    };
  }
  if (report.coverage !== undefined) {
    const at = () => 'report.coverage';
    clippedReport.coverage = free(report.coverage, limits.listEntries, at);
  }
  if (report.scanScope !== undefined) {
    const at = () => 'report.scanScope';
    clippedReport.scanScope = free(report.scanScope, limits.listEntries, at);
  }
  if (report.skippedChecks !== undefined) {
    clippedReport.skippedChecks = list(
      report.skippedChecks,
      limits.skippedChecks,
      'items',
      top,
      'skippedChecks',
    ).map((entry, index) => {
      const at = () => `report.skippedChecks[${index}]`;
      return {
        ...entry,
        ruleId: text(entry.ruleId, limits.name, at, 'ruleId'),
        reason: text(entry.reason, limits.message, at, 'reason'),
      };
    });
  }
  if (report.artefacts !== undefined) {
    clippedReport.artefacts = report.artefacts.map((artefact, index) => {
      const at = () => `report.artefacts[${index}]`;
      return {
        ...artefact,
        type: text(artefact.type, limits.name, at, 'type'),
        sha256: text(artefact.sha256, limits.name, at, 'sha256'),
        ...(artefact.path !== undefined && { path: text(artefact.path, limits.url, at, 'path') }),
        ...(artefact.url !== undefined && { url: text(artefact.url, limits.url, at, 'url') }),
      };
    });
  }
  return { report: clippedReport, clips: clipper.clips };
}

type OptionalTexts = Pick<
  AuditReport,
  'statusReason' | 'statusReasonCode' | 'stopReason' | 'generatorVersion' | 'crawlId' | 'finalUrl'
>;

function optionalTexts(
  report: OptionalTexts,
  text: ReturnType<typeof createReportClipper>['text'],
  at: () => string,
): OptionalTexts {
  const copy: OptionalTexts = {};
  const fields = [
    ['statusReason', limits.statusReason],
    ['statusReasonCode', limits.name],
    ['stopReason', limits.name],
    ['generatorVersion', limits.name],
    ['crawlId', limits.name],
    ['finalUrl', limits.url],
  ] as const;
  for (const [field, limit] of fields) {
    const value = report[field];
    if (value !== undefined) copy[field] = text(value, limit, at, field);
  }
  return copy;
}
