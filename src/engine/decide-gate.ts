import type { Finding } from '../contract/finding.ts';
import type { RepositoryConfig } from '../contract/repository-config.ts';
import { scoreFindings } from './score-findings.ts';
import { splitByBaseline } from './split-by-baseline.ts';
import { wordOnRule } from './word-on-rule.ts';

/** One artefact as the gate sees it. Findings include suppressed ones, marked as such. */
export type GateArtefact = {
  readonly root: string | null;
  readonly isChanged: boolean;
  readonly isOpaque: boolean;
  readonly findings: readonly Finding[];
  /** The same artefact at the base; null where it did not exist. */
  readonly base: { readonly findings: readonly Finding[]; readonly isOpaque: boolean } | null;
};

export type GateReason =
  | { readonly kind: 'finding'; readonly root: string | null; readonly finding: Finding }
  | {
      readonly kind: 'score';
      readonly root: string | null;
      readonly score: number;
      /** Null where the artefact is new, or where every score counts. */
      readonly baseScore: number | null;
      readonly threshold: number;
    };

export type GateDecision = {
  readonly isPassed: boolean;
  readonly reasons: readonly GateReason[];
};

type Policy = Pick<RepositoryConfig, 'gate' | 'fail-on' | 'threshold' | 'rules'>;

/**
 * Whether a change may pass. Findings of the hunt lane and of rules set to `warn` or `monitor` count neither by severity
 * nor in the score that is held against the threshold; the trust score shown elsewhere counts them all.
 */
export function decideGate(input: {
  readonly policy: Policy;
  readonly artefacts: readonly GateArtefact[];
  readonly laneOf: (ruleId: string) => 'enforce' | 'hunt';
}): GateDecision {
  const { policy, laneOf } = input;
  const isEverything = policy.gate === 'all';
  const mayFail = (finding: Finding): boolean =>
    !finding.suppressed &&
    laneOf(finding.rule_id) === 'enforce' &&
    wordOnRule(policy.rules, finding.rule_id) !== 'off';

  const reasons = input.artefacts
    .filter(({ isChanged }) => isChanged || isEverything)
    .flatMap((artefact): GateReason[] => {
      const counted = artefact.findings.filter(mayFail);
      const { fresh } = splitByBaseline(
        counted,
        (artefact.base?.findings ?? []).map(({ fingerprint }) => fingerprint),
      );
      const failing = (isEverything ? counted : fresh).filter(
        (finding) =>
          wordOnRule(policy.rules, finding.rule_id) === 'block' ||
          policy['fail-on'].includes(finding.severity),
      );
      const score = findLowScore({ artefact, counted, policy, mayFail });
      return [
        ...failing.map((finding) => ({ kind: 'finding', root: artefact.root, finding }) as const),
        ...(score === null ? [] : [score]),
      ];
    });
  return { isPassed: reasons.length === 0, reasons };
}

function findLowScore(input: {
  readonly artefact: GateArtefact;
  readonly counted: readonly Finding[];
  readonly policy: Policy;
  readonly mayFail: (finding: Finding) => boolean;
}): GateReason | null {
  const { artefact, counted, policy, mayFail } = input;
  const score = scoreFindings(counted, { isOpaque: artefact.isOpaque }).trustScore;
  if (score >= policy.threshold) return null;
  const reason = {
    kind: 'score',
    root: artefact.root,
    score,
    threshold: policy.threshold,
  } as const;
  if (artefact.base === null) return { ...reason, baseScore: null };
  const base = scoreFindings(artefact.base.findings.filter(mayFail), {
    isOpaque: artefact.base.isOpaque,
  });
  if (policy.gate === 'new' && score >= base.trustScore) return null;
  return { ...reason, baseScore: base.trustScore };
}
