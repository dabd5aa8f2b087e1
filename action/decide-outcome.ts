import type { Finding } from '../src/contract/finding.ts';
import { severityRank } from '../src/contract/severity-rank.ts';
import type { ComparedArtefact } from '../src/engine/compared-artefact.ts';
import { countFindings } from '../src/engine/count-findings.ts';
import { decideGate, type GateDecision } from '../src/engine/decide-gate.ts';
import { decideScanGate } from '../src/engine/decide-scan-gate.ts';
import { findRule } from '../src/engine/find-rule.ts';
import { scoreFindings } from '../src/engine/score-findings.ts';
import { wordOnRule } from '../src/engine/word-on-rule.ts';
import { countText } from '../src/render/count-text.ts';
import type { CheckConclusion, CheckSituation } from '../src/render/check-view.ts';
import { decideConclusion } from '../src/render/decide-conclusion.ts';
import type { Settings } from './settings.ts';

export type Outcome = {
  readonly situation: CheckSituation;
  readonly conclusion: CheckConclusion;
  /** For the scores in the summary. */
  readonly decision: GateDecision;
  readonly isPassed: boolean;
  /** Complete clauses in our own words, worst first. */
  readonly reasons: readonly string[];
  readonly exitCode: 0 | 1 | 2;
};

type Input = {
  readonly settings: Settings;
  /** What counts: the changed artefacts, or all. */
  readonly scope: readonly ComparedArtefact[];
  /** Whether there was a base to compare with. */
  readonly isChange: boolean;
};

/**
 * Whether the run passes. A change is judged as the App judges it: by what is new in it, and by rules that may fail a
 * check. Content that is not held against a base is judged as the command line judges it: by all there is.
 */
export function decideOutcome(input: Input): Outcome {
  const { settings, scope } = input;
  const { config } = settings;
  const decision = decideGate({
    policy: config,
    artefacts: scope.map(({ result, base }) => ({
      root: result.root,
      isChanged: true,
      isOpaque: result.isOpaque,
      findings: result.findings,
      base,
    })),
    laneOf: (ruleId) => findRule(ruleId)?.lane ?? 'hunt',
  });
  const reasons = input.isChange ? changeReasons(input, decision) : contentReasons(input);
  const unread = scope.flatMap(({ result }) => result.skipped).filter((file) => !file.isHarmless);
  const isUnfinished = scope.some(({ result }) =>
    result.incomplete.some(({ reason }) => reason === 'error' || reason === 'timeout'),
  );
  const verdict = decideConclusion({
    config,
    isGatePassed: reasons.length === 0,
    isUnfinished,
    isUnread: unread.length > 0 && (input.isChange || config['on-incomplete'] === 'failure'),
    isOutOfCredits: false,
    hasArtefacts: scope.length > 0,
  });
  if (verdict.situation === 'unread') {
    reasons.push(`${countText(unread.length, 'file')} could not be read`);
  }
  const isBlocking = verdict.conclusion === 'failure' || verdict.conclusion === 'action_required';
  return {
    ...verdict,
    decision: input.isChange ? decision : keepScores(decision),
    isPassed: reasons.length === 0,
    reasons,
    exitCode: isUnfinished ? 2 : isBlocking ? 1 : 0,
  };
}

function changeReasons({ settings, scope }: Input, decision: GateDecision): string[] {
  const failing = decision.reasons.flatMap((one) => (one.kind === 'finding' ? [one.finding] : []));
  const words = settings.config.gate === 'new' ? 'new ' : '';
  const lowest = decision.reasons
    .flatMap((one) => (one.kind === 'score' ? [one] : []))
    .toSorted((a, b) => a.score - b.score)[0];
  return [
    ...countBySeverity(failing).map(
      ([severity, count]) => `${countText(count, `${words}${severity} finding`)}`,
    ),
    ...(lowest === undefined ? [] : [`trust score ${lowest.score} is below ${lowest.threshold}`]),
    ...conditionReasons(
      settings,
      scope.flatMap(({ result }) => result.findings),
      scope,
    ),
  ];
}

function contentReasons({ settings, scope }: Input): string[] {
  const { config, failOn } = settings;
  const counted = scope.map(({ result }) => ({
    ...result,
    findings: result.findings.filter(
      (finding) => wordOnRule(config.rules, finding.rule_id) !== 'off',
    ),
  }));
  const findings = counted.flatMap((one) => one.findings);
  const { reasons } = decideScanGate({
    trustScore: lowestScore(counted),
    counts: countFindings(findings),
    threshold: config.threshold,
    failOn,
  });
  const blocked = findings.filter(
    (finding) =>
      !finding.suppressed &&
      wordOnRule(config.rules, finding.rule_id) === 'block' &&
      !failOn.severities.includes(finding.severity),
  );
  return [
    ...reasons,
    ...(blocked.length === 0 ? [] : [countText(blocked.length, 'finding of a blocking rule')]),
  ];
}

function conditionReasons(
  { failOn }: Settings,
  findings: readonly Finding[],
  scope: Input['scope'],
): readonly string[] {
  return decideScanGate({
    trustScore: lowestScore(scope.map(({ result }) => result)),
    counts: countFindings(findings),
    threshold: 0,
    failOn: { severities: [], conditions: failOn.conditions },
  }).reasons;
}

function lowestScore(
  artefacts: readonly { readonly findings: readonly Finding[]; readonly isOpaque: boolean }[],
): number {
  return Math.min(
    100,
    ...artefacts.map((one) => scoreFindings(one.findings, { isOpaque: one.isOpaque }).trustScore),
  );
}

function countBySeverity(findings: readonly Finding[]): [string, number][] {
  const counts = new Map<Finding['severity'], number>();
  for (const { severity } of findings) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => severityRank[a] - severityRank[b]);
}

/** Without a base no score was compared with one. */
function keepScores(decision: GateDecision): GateDecision {
  return { ...decision, reasons: decision.reasons.filter(({ kind }) => kind === 'score') };
}
