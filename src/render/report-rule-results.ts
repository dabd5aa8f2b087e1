import type { AuditReportCheck } from '../contract/audit-report-check.ts';
import type { AuditReport } from '../contract/audit-report.ts';
import { categorySlug } from '../contract/category-slug.ts';
import type { Finding } from '../contract/finding.ts';
import type { Severity } from '../contract/severity.ts';
import { severityRank } from '../contract/severity-rank.ts';
import type { Rule } from '../rules/rule.ts';
import type { AuditReportInput } from './audit-report-input.ts';
import { cleanUrl } from './clean-url.ts';
import { reportItems } from './report-items.ts';
import { sortFindings } from './sort-findings.ts';
import { speakPlainly } from './speak-plainly.ts';

const checksPerRule = 500;
const weight: Readonly<Record<Severity, number>> = {
  critical: 10,
  high: 8,
  medium: 5,
  low: 3,
  info: 1,
};

/** One entry per rule with findings, most severe first; one check per finding, suppressed ones as `skipped`. */
export function reportRuleResults(input: AuditReportInput): AuditReport['ruleResults'] {
  const known = new Map(input.rules.map((rule) => [rule.id as string, rule]));
  const byRule = new Map<string, Finding[]>();
  const findings = sortFindings(input.result.artefacts.flatMap((artefact) => artefact.findings));
  for (const finding of findings) {
    const list = byRule.get(finding.rule_id);
    if (list === undefined) byRule.set(finding.rule_id, [finding]);
    else list.push(finding);
  }
  const results: AuditReport['ruleResults'] = {};
  for (const [ruleId, list] of byRule) {
    const rule = known.get(ruleId);
    results[ruleId] = { meta: metaOf(ruleId, list, rule), checks: checksOf(input, list, rule) };
  }
  return results;
}

function metaOf(
  ruleId: string,
  findings: readonly Finding[],
  rule: Rule | undefined,
): AuditReport['ruleResults'][string]['meta'] {
  const open = findings.filter(({ suppressed }) => !suppressed);
  const level = worstOf(open.length > 0 ? open : findings);
  const [first] = findings;
  const [folder = ''] = ruleId.split('/');
  return {
    id: ruleId,
    name: speakPlainly(rule?.title ?? first?.title ?? ruleId, ruleId),
    description: speakPlainly(
      rule?.why ?? first?.description ?? '',
      `See the rule ${ruleId} for what this means.`,
    ),
    solution: speakPlainly(
      rule?.fix ?? first?.remediation ?? '',
      `See the rule ${ruleId} for what to write instead.`,
    ),
    category: first === undefined ? folder : categorySlug(first.category),
    subcategory: folder,
    scope: 'page',
    severity: severityOf(level),
    level,
    weight: weight[level],
  };
}

function checksOf(
  input: AuditReportInput,
  findings: readonly Finding[],
  rule: Rule | undefined,
): AuditReportCheck[] {
  const single = findings.length > checksPerRule ? findings.slice(0, checksPerRule - 1) : findings;
  const checks = single.map((finding) => checkOf(input, [finding], rule));
  const rest = findings.slice(single.length);
  return rest.length === 0 ? checks : [...checks, checkOf(input, rest, rule)];
}

/** A check of one finding; past the limit of checks the last one gathers the rest as its items. */
function checkOf(
  input: AuditReportInput,
  findings: readonly Finding[],
  rule: Rule | undefined,
): AuditReportCheck {
  const [finding] = findings;
  if (finding === undefined) throw new Error('A check needs a finding');
  const { file, line } = finding.location;
  const link = file === null ? null : cleanUrl(input.linkTo?.(whole(file), line) ?? null);
  const name = finding.rule_id.split('/').at(-1) ?? finding.rule_id;
  return {
    name,
    status: finding.suppressed ? 'skipped' : statusOf(finding.severity),
    message: messageOf(finding, rule),
    ...(finding.suppressed && { skipReason: 'suppressed' }),
    ...(link !== null && { pageUrl: link }),
    items: findings.flatMap((entry) => reportItems(entry)),
    details: {
      level: finding.severity,
      layer: finding.layer,
      confidence: finding.confidence,
      scoreImpact: finding.score_impact,
      fixable: finding.fixable,
      fingerprint: finding.fingerprint,
      ...(input.newFingerprints !== undefined && {
        isNew: input.newFingerprints.has(finding.fingerprint),
      }),
      ...(findings.length > 1 && { additional: findings.length }),
      cwe: finding.cwe,
      owasp: finding.owasp,
    },
  };
}

/** What is particular to this place; the rule's own explanation stands beside it and is not repeated. */
function messageOf(finding: Finding, rule: Rule | undefined): string {
  const { description, title } = finding;
  // A rule outside the catalogue explains itself with the description of its first finding.
  const why = rule?.why ?? description;
  const note = description.endsWith(why) ? description.slice(0, -why.length).trim() : description;
  return speakPlainly(note === '' ? title : note, finding.rule_id);
}

function worstOf(findings: readonly Finding[]): Severity {
  return findings.reduce<Severity>(
    (worst, { severity }) => (severityRank[severity] < severityRank[worst] ? severity : worst),
    'info',
  );
}

function severityOf(level: Severity): 'error' | 'warning' | 'info' {
  if (level === 'info') return 'info';
  return level === 'critical' || level === 'high' ? 'error' : 'warning';
}

function statusOf(level: Severity): 'fail' | 'warn' | 'info' {
  if (level === 'info') return 'info';
  return level === 'critical' || level === 'high' ? 'fail' : 'warn';
}

/** Encoding a path throws on halves of surrogate pairs. */
function whole(path: string): string {
  return path.replace(/\p{Surrogate}/gu, '\ufffd');
}
