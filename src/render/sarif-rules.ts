import type { ReportingDescriptor, ToolComponent } from 'sarif';
import type { Finding } from '../contract/finding.ts';
import type { Severity } from '../contract/severity.ts';
import { severityRank } from '../contract/severity-rank.ts';
import type { Rule } from '../rules/rule.ts';
import { productUrl } from './product-url.ts';
import { ruleHelp } from './rule-help.ts';
import { ruleLinks } from './rule-links.ts';
import { sarifSeverity } from './sarif-severity.ts';
import { sarifTaxa } from './sarif-taxa.ts';

type Input = {
  readonly findings: readonly Finding[];
  readonly findRule: (id: string) => Rule | undefined;
  readonly publicUrl: string | null;
};

/** What SARIF needs to know of a rule; taken from a finding where the catalogue no longer has the rule. */
type Described = Pick<Rule, 'title' | 'why' | 'cwe' | 'owasp' | 'atlas' | 'references'> & {
  readonly id: string;
  readonly category: string;
  readonly severity: Severity;
  readonly confidence: number;
  readonly help: { readonly text: string; readonly markdown: string };
};

const MAX_TAGS = 10;
const MAX_DESCRIPTION = 1024;

/** The rules behind the findings, each once and sorted by id, with the outside catalogues they map to. */
export function sarifRules({ findings, findRule, publicUrl }: Input): {
  readonly rules: ReportingDescriptor[];
  readonly taxonomies: ToolComponent[];
} {
  const byRule = new Map<string, Finding>();
  for (const finding of findings) {
    const known = byRule.get(finding.rule_id);
    if (known === undefined || isWorse(finding, known)) byRule.set(finding.rule_id, finding);
  }
  const described = [...byRule.values()]
    .sort((a, b) => (a.rule_id < b.rule_id ? -1 : 1))
    .map((worst) => describe(worst, findRule(worst.rule_id)));
  const { taxonomies, tagsOf, relationshipsOf } = sarifTaxa(described);
  const rules = described.map((rule): ReportingDescriptor => ({
    id: rule.id,
    name: pascalCase(rule.id),
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why.slice(0, MAX_DESCRIPTION) },
    help: { ...rule.help },
    helpUri: helpUri(rule, publicUrl),
    defaultConfiguration: { level: sarifSeverity[rule.severity].level },
    relationships: relationshipsOf(rule),
    properties: {
      category: rule.category,
      precision: precision(rule.confidence),
      tags: ['security', ...tagsOf(rule)].slice(0, MAX_TAGS),
      'security-severity': sarifSeverity[rule.severity].securitySeverity,
    },
  }));
  return { rules, taxonomies };
}

function isWorse(a: Finding, b: Finding): boolean {
  const difference = severityRank[a.severity] - severityRank[b.severity];
  return difference < 0 || (difference === 0 && a.confidence > b.confidence);
}

/**
 * GitHub shows every alert at its rule's severity. A rule of critical severity that only reported a quoted example as
 * `info` must not open critical alerts, so the worst finding of this run counts, not the ceiling of the rule.
 */
function describe(worst: Finding, rule: Rule | undefined): Described {
  if (rule !== undefined) return { ...rule, severity: worst.severity, help: ruleHelp(rule) };
  return {
    id: worst.rule_id,
    title: worst.title,
    why: worst.description,
    category: worst.category,
    severity: worst.severity,
    confidence: worst.confidence,
    cwe: worst.cwe.map((id) => Number(id.replace('CWE-', ''))).filter(Number.isInteger),
    owasp: worst.owasp,
    atlas: [],
    references: [],
    help: {
      text: `${worst.description}\n\nWhat to do: ${worst.remediation}`,
      markdown: `${worst.description}\n\n**What to do.** ${worst.remediation}`,
    },
  };
}

function helpUri(rule: Described, publicUrl: string | null): string {
  if (publicUrl !== null) return `${publicUrl.replace(/\/$/, '')}/rules/${rule.id}`;
  return ruleLinks(rule)[0] ?? productUrl;
}

function precision(confidence: number): 'very-high' | 'high' | 'medium' | 'low' {
  if (confidence >= 0.9) return 'very-high';
  if (confidence >= 0.75) return 'high';
  return confidence >= 0.5 ? 'medium' : 'low';
}

function pascalCase(id: string): string {
  return id
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}
