import type { Finding } from '../contract/finding.ts';
import type { JudgeCase, JudgeItem } from '../contract/judge-case.ts';
import type { Judgement } from '../contract/judgement.ts';
import type { Severity } from '../contract/severity.ts';
import { compareFindings } from './compare-findings.ts';
import { findRule } from './find-rule.ts';
import { fingerprint } from './fingerprint.ts';
import { judgeRules, type JudgeRule } from './judge-rules.ts';
import { rescoreResult } from './rescore-result.ts';
import type { ArtefactResult } from './scan-result.ts';

/** One step up, and no further than high: a critical needs evidence that a rule can point at. */
const raised: Readonly<Record<Severity, Severity>> = {
  info: 'low',
  low: 'medium',
  medium: 'high',
  high: 'high',
  critical: 'critical',
};

/**
 * An artefact after the judge: findings may be added, raised one step, or tagged `likely_benign`; none is removed or
 * lowered, so the score never rises. A hard indicator is never tagged.
 */
export function applyJudgement(
  result: ArtefactResult,
  input: { readonly judgeCase: JudgeCase; readonly judgement: Judgement },
): ArtefactResult {
  const { judgeCase, judgement } = input;
  const items = new Map(judgeCase.items.map((item) => [item.id, item]));
  const known = (ids: readonly string[]): JudgeItem[] => ids.flatMap((id) => items.get(id) ?? []);
  const harmful = known(judgement.harmful);
  const cited = new Set(judgement.objections.flatMap(({ cites }) => cites));
  const raisedIds = findingIds(harmful);
  const benignIds = findingIds(known(judgement.benign.filter((id) => !cited.has(id))));
  const added = [
    ...judgement.objections.map(({ question, cites }) =>
      addFinding(judgeRules[question], known(cites)),
    ),
    ...harmful
      .filter(({ findingId, id }) => findingId === null && !cited.has(id))
      .map((item) => addFinding(judgeRules.act, [item])),
  ];
  const annotated = result.findings.map((finding) => {
    if (raisedIds.has(finding.id)) return raise(finding);
    return benignIds.has(finding.id) ? tagBenign(finding) : finding;
  });
  const unique = new Map(added.flatMap((one) => (one === null ? [] : [[one.id, one] as const])));
  return rescoreResult(result, [...annotated, ...unique.values()].sort(compareFindings));
}

function findingIds(items: readonly JudgeItem[]): ReadonlySet<string> {
  return new Set(items.flatMap(({ findingId }) => findingId ?? []));
}

function raise(finding: Finding): Finding {
  const severity = raised[finding.severity];
  if (finding.suppressed || severity === finding.severity) return finding;
  return { ...finding, severity, tags: [...finding.tags, 'judge:raised'] };
}

function tagBenign(finding: Finding): Finding {
  const rule = findRule(finding.rule_id);
  if (rule === undefined || rule.proof === 'hard-indicator') return finding;
  return { ...finding, tags: [...finding.tags, 'judge:annotated', 'likely_benign'] };
}

function addFinding(rule: JudgeRule, cited: readonly JudgeItem[]): Finding | null {
  const [first, ...others] = cited;
  if (first === undefined) return null;
  const { location } = first;
  const print = fingerprint({ ruleId: rule.rule_id, evidence: first.what, path: location.file });
  return {
    ...rule,
    id: `f_${print}`,
    layer: 2,
    location,
    confidence: 0.5,
    fingerprint: print,
    score_impact: 0,
    fixable: 'no',
    cwe: [...rule.cwe],
    owasp: [...rule.owasp],
    tags: ['lane:hunt', 'judge:added'],
    flow: others.map((item) => ({
      file: item.location.file,
      line: item.location.line,
      role: 'step',
      note: 'also cited',
    })),
    suppressed: false,
    suppression: null,
  };
}
