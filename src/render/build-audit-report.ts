import type { Finding } from '../contract/finding.ts';
import type { StoredReport } from '../contract/stored-report.ts';
import { inertEvidence } from '../engine/inert-evidence.ts';
import { prepareReport } from '../engine/prepare-report.ts';
import type { ScanResult } from '../engine/scan-result.ts';
import type { Rule } from '../rules/rule.ts';
import type { AuditReportInput } from './audit-report-input.ts';
import { cleanUrl } from './clean-url.ts';
import { reportCategories } from './report-categories.ts';
import { reportCoverage } from './report-coverage.ts';
import { reportRuleResults } from './report-rule-results.ts';

const passingReasons: ReadonlySet<string> = new Set(['truncated', 'timeout', 'error']);

/**
 * What the engine found, as a report in the form "written by Skillgate" (Public API contract, 8.1 and 8.4): one check per
 * finding, evidence inert. What it returns is within all limits and passes the content scanner.
 */
export function buildAuditReport(input: AuditReportInput): StoredReport {
  const { result, rules } = input;
  const status = input.status ?? statusOf(result);
  const isScored = status === 'completed' || status === 'partial';
  const disabled = new Set(input.disabledRules ?? []);
  const ran = isScored
    ? rules.filter((rule) => !disabled.has(rule.id) && hasRun(rule, result))
    : [];
  const findings = result.artefacts.flatMap((artefact) => artefact.findings);
  const open = findings.filter(({ suppressed }) => !suppressed);
  const hit = new Set(open.map(({ rule_id }) => rule_id));
  const passed = ran.filter(({ id }) => !hit.has(id)).length;
  const count = (...levels: readonly Finding['severity'][]) =>
    open.filter(({ severity }) => levels.includes(severity)).length;
  const failed = count('critical', 'high');
  const warnings = count('medium', 'low');

  return prepareReport({
    baseUrl: cleanUrl(input.baseUrl) ?? new URL(input.baseUrl).origin,
    timestamp: input.timestamp.toISOString(),
    totalPages: Math.min(result.artefacts.length, 10_000),
    passed,
    warnings,
    failed,
    siteChecks: [],
    summary: {
      findings: {
        critical: count('critical'),
        high: count('high'),
        medium: count('medium'),
        low: count('low'),
        info: count('info'),
        suppressed: findings.length - open.length,
        ...(input.newFingerprints !== undefined && {
          new: open.filter(({ fingerprint }) => input.newFingerprints?.has(fingerprint)).length,
        }),
      },
      scoreCap: result.scoreCap,
      contentSha256: result.contentSha256,
    },
    ruleResults: reportRuleResults(input),
    healthScore: {
      overall: isScored ? result.trustScore : null,
      categories: reportCategories({ ran, open }),
      errorCount: failed,
      warningCount: warnings,
      passedCount: passed,
    },
    status,
    ...(input.statusReason !== undefined && { statusReason: input.statusReason }),
    skippedChecks: [...disabled].map((ruleId) => ({
      ruleId,
      reason: 'disabled by configuration',
      count: 1,
    })),
    coverage: reportCoverage({ result, ran }),
    artefacts: result.artefacts.slice(0, 10_000).map((artefact) => ({
      path: inertEvidence(artefact.path ?? artefact.root ?? 'input'),
      type: artefact.kind,
      sha256: artefact.sha256,
      trustScore: isScored ? artefact.trustScore : null,
      classification: isScored ? artefact.classification : null,
      complete: artefact.layer1Complete && !artefact.isOpaque,
    })),
    layers: { layer1Complete: result.layer1Complete, layer2Complete: result.layer2Complete },
    generatorVersion: `skillgate/${result.engineVersion} rules/${result.rulesetVersion}`,
  }).report;
}

function statusOf(result: ScanResult): 'completed' | 'partial' {
  return result.incomplete.some(({ layer, reason }) => layer === 1 && passingReasons.has(reason))
    ? 'partial'
    : 'completed';
}

/** Rules of severity critical run for every kind, and all rules where the kind is a fallback. */
function hasRun(rule: Rule, result: ScanResult): boolean {
  const { kinds } = rule;
  if (kinds === 'all' || rule.severity === 'critical') return true;
  return result.artefacts.some(
    ({ kind, kindSource }) => kindSource === 'fallback' || kinds.includes(kind),
  );
}
