import type { Finding } from '../contract/finding.ts';
import type { RepositoryConfig } from '../contract/repository-config.ts';
import type { ComparedArtefact } from '../engine/compared-artefact.ts';
import type { GateDecision } from '../engine/decide-gate.ts';
import type { ScanResult } from '../engine/scan-result.ts';
import { splitByBaseline } from '../engine/split-by-baseline.ts';
import type { CheckConclusion, CheckSituation, CheckView } from './check-view.ts';

/** Puts what is known about a commit into the form that titles, summaries and comments are made from. */
export function buildCheckView(input: {
  readonly situation: CheckSituation;
  readonly conclusion: CheckConclusion;
  /** What is scored: the changed artefacts, or all of them. */
  readonly scope: readonly ComparedArtefact[];
  readonly result: ScanResult | null;
  readonly fixedCount: number;
  readonly decision: GateDecision | null;
  readonly config:
    | (Pick<CheckView['config'], 'path' | 'sha' | 'problems'> & {
        readonly config: Pick<RepositoryConfig, 'paths'>;
      })
    | null;
  readonly notices: readonly string[];
  readonly reportUrl: string | null;
  readonly rulesetVersion: string;
}): CheckView {
  const { scope, config, result } = input;
  const splits = scope.map(({ result: { findings }, base }) =>
    splitByBaseline(
      findings,
      (base?.findings ?? []).map(({ fingerprint }) => fingerprint),
    ),
  );
  return {
    situation: input.situation,
    conclusion: input.conclusion,
    trustScore: result === null || scope.length === 0 ? null : result.trustScore,
    classification: result === null || scope.length === 0 ? null : result.classification,
    artefacts: scope.map(({ result: { root, kind, trustScore, classification }, ...at }) => ({
      root,
      kind,
      isChanged: at.isChanged,
      trustScore,
      classification,
      baseTrustScore: at.base?.trustScore ?? null,
    })),
    fresh: splits.flatMap(({ fresh }) => fresh),
    existing: splits.flatMap(({ existing }) => existing),
    suppressed: splits.flatMap(({ suppressed }): readonly Finding[] => suppressed),
    fixedCount: input.fixedCount,
    lowScores: (input.decision?.reasons ?? []).flatMap((reason) =>
      reason.kind === 'score' ? [reason] : [],
    ),
    unread: scope.flatMap(({ result: { skipped } }) =>
      skipped.filter(({ isHarmless }) => !isHarmless),
    ),
    notices: input.notices,
    config: {
      path: config?.path ?? null,
      sha: config?.sha ?? null,
      problems: config?.problems ?? [],
      excluded: config?.config.paths.exclude ?? [],
    },
    reportUrl: input.reportUrl,
    rulesetVersion: input.rulesetVersion,
  };
}
