import type { Incomplete } from '../contract/incomplete.ts';
import type { Judgement } from '../contract/judgement.ts';
import type { Suppression } from '../contract/suppression.ts';
import { applyJudgement } from './apply-judgement.ts';
import type { ArtefactResult } from './scan-result.ts';
import { suppressArtefactResult } from './suppress-artefact-result.ts';

/** An artefact with what became of its judge: a judgement, or the reason why there is none, which is a gap. */
export function judgeArtefactResult(
  artefact: ArtefactResult,
  input: {
    readonly outcome: Judgement | Incomplete['reason'];
    readonly suppressions: readonly Suppression[];
    readonly now: Date;
  },
): ArtefactResult {
  const { outcome, suppressions, now } = input;
  const { judgeCase } = artefact;
  if (typeof outcome === 'string') return withGap(artefact, outcome);
  if (judgeCase === undefined) return withGap(artefact, 'timeout');
  const result = applyJudgement(artefact, { judgeCase, judgement: outcome });
  const judged = suppressArtefactResult({ result, suppressions, now });
  return judgeCase.omitted > 0 ? withGap(judged, 'truncated') : judged;
}

function withGap(artefact: ArtefactResult, reason: Incomplete['reason']): ArtefactResult {
  const gap: Incomplete = { layer: 2, part: 'judge', reason, file: artefact.path };
  return { ...artefact, layer2Complete: false, incomplete: [...artefact.incomplete, gap] };
}
