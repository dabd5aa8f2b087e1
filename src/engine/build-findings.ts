import type { Finding } from '../contract/finding.ts';
import type { Location } from '../contract/location.ts';
import type { Severity } from '../contract/severity.ts';
import { severityRank } from '../contract/severity-rank.ts';
import type { Evidence } from '../rules/evidence.ts';
import type { Rule } from '../rules/rule.ts';
import { compareFindings } from './compare-findings.ts';
import { findLegs } from './find-legs.ts';
import { fingerprint } from './fingerprint.ts';
import { foldToldTwice } from './fold-told-twice.ts';
import { limits } from './limits.ts';
import { locatePlace } from './locate-place.ts';
import type { RuleEvidence } from './run-text-rules.ts';

/** Evidence with what decides whether it is kept; the rest of a finding is made for those that are. */
type Candidate = RuleEvidence<Rule> & {
  readonly severity: Severity;
  readonly line: number;
  readonly column: number;
};

/**
 * Turns evidence into findings: one per rule, file and line (the most severe), at most
 * `limits.findingsPerRuleAndFile` (again the most severe), nothing told twice, in the one order of findings, with ids that depend on
 * nothing else.
 */
export function buildFindings(evidence: Iterable<RuleEvidence<Rule>>): Finding[] {
  const groups = new Map<string, Map<number, Candidate>>();
  for (const { rule, evidence: item } of evidence) {
    const candidate = toCandidate(rule, item);
    const group = `${rule.id}\0${item.place?.file.path ?? item.path ?? ''}`;
    const lines = groups.get(group);
    if (lines === undefined) groups.set(group, new Map([[candidate.line, candidate]]));
    else addCandidate(lines, candidate);
  }
  const kept = [...groups.values()].flatMap((lines) => capGroup([...lines.values()]));
  const drafts = kept.map(({ rule, evidence: item }) => ({
    finding: buildDraft(rule, item),
    isTraced: item.flow !== undefined && item.flow.length > 0,
  }));
  const sorted = drafts.sort((a, b) => compareFindings(a.finding, b.finding));
  return numberFindings(foldToldTwice(sorted));
}

function toCandidate(rule: Rule, evidence: Evidence): Candidate {
  const { place } = evidence;
  return {
    rule,
    evidence,
    severity: evidence.severity ?? rule.severity,
    line: place === null ? 1 : place.file.lines.lineAt(place.start),
    column: place === null ? 1 : place.file.lines.columnAt(place.start),
  };
}

function addCandidate(lines: Map<number, Candidate>, candidate: Candidate): void {
  const known = lines.get(candidate.line);
  if (known === undefined || isStronger(candidate, known)) lines.set(candidate.line, candidate);
}

function isStronger(a: Candidate, b: Candidate): boolean {
  const difference = severityRank[a.severity] - severityRank[b.severity] || a.column - b.column;
  if (difference !== 0) return difference < 0;
  return identify(a.rule, a.evidence) < identify(b.rule, b.evidence);
}

/** Weak findings ahead of a strong one must not push it out. */
function capGroup(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length <= limits.findingsPerRuleAndFile) return candidates;
  return [...candidates]
    .sort((a, b) => severityRank[a.severity] - severityRank[b.severity] || a.line - b.line)
    .slice(0, limits.findingsPerRuleAndFile);
}

function numberFindings(drafts: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const count = (seen.get(draft.fingerprint) ?? 0) + 1;
    seen.set(draft.fingerprint, count);
    const id = `f_${draft.fingerprint}${count === 1 ? '' : `_${count}`}`;
    return { ...draft, id };
  });
}

function buildDraft(rule: Rule, evidence: Evidence): Finding {
  const { place, note } = evidence;
  const path = place?.file.path ?? evidence.path ?? null;
  return {
    id: '',
    severity: evidence.severity ?? rule.severity,
    category: rule.category,
    title: rule.title,
    description: note === undefined ? rule.why : `${note} ${rule.why}`,
    layer: rule.layer,
    location: place === null ? wholeFile(path) : locatePlace(place.file, place.start, place.end),
    rule_id: rule.id,
    confidence: evidence.confidence ?? rule.confidence,
    fingerprint: identify(rule, evidence),
    remediation: rule.fix,
    fixable: rule.fixable,
    cwe: rule.cwe.map((number) => `CWE-${number}`),
    owasp: [...rule.owasp],
    tags: [`lane:${rule.lane}`, ...rule.atlas.map((id) => `atlas:AML.${id}`)],
    flow: (evidence.flow ?? findLegs(rule, evidence)).map(({ file, start, role, note: step }) => ({
      file: file.path === '' ? null : file.path,
      line: file.lines.lineAt(start),
      role,
      note: step,
    })),
    score_impact: 0,
    suppressed: false,
    suppression: null,
  };
}

function identify(rule: Rule, evidence: Evidence): string {
  const path = evidence.place?.file.path ?? evidence.path ?? null;
  return fingerprint({ ruleId: rule.id, evidence: evidenceText(evidence), path });
}

function evidenceText({ key, place }: Evidence): string {
  return key ?? place?.file.text.slice(place.start, place.end) ?? '';
}

function wholeFile(path: string | null): Location {
  return { line: 1, excerpt: '', file: path, end_line: 1, column: 1, end_column: 1 };
}
