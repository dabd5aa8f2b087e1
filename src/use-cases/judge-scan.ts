import type { Incomplete } from '../contract/incomplete.ts';
import type { JudgeCase } from '../contract/judge-case.ts';
import type { Judgement } from '../contract/judgement.ts';
import type { Suppression } from '../contract/suppression.ts';
import { judgeArtefactResult } from '../engine/judge-artefact-result.ts';
import { joinJudged } from '../engine/join-judged.ts';
import type { ScanResult } from '../engine/scan-result.ts';
import { askJudge } from './ask-judge.ts';
import type { Deps } from './deps.ts';
import { readKeptJudgements } from './read-kept-judgements.ts';
import { reserveJudge } from './reserve-judge.ts';
import type { ScanJob } from './scan-job.ts';

type Reason = Incomplete['reason'];

/** Artefacts sent to the provider for one scan: with the cap on a prompt, the cap on its tokens. */
const MAX_CASES = 20;
/** The judge's share of the time of a scan, ms (Scan API contract, section 5.2). */
const JUDGE_MS = 45_000;

/**
 * The language-model judge on top of a scan. It adds, raises and annotates, and never lowers; what it leaves undone is
 * told as incomplete. `units`: artefacts it finished now, to be charged; kept verdicts cost nothing.
 */
export async function judgeScan(
  deps: Deps,
  input: {
    readonly job: Pick<ScanJob, 'organizationId' | 'scanId' | 'judge'> & {
      readonly suppressions: readonly Suppression[];
    };
    readonly result: ScanResult;
    /** Credits that the scan itself will still cost; null: the judge is not charged. */
    readonly owed: number | null;
  },
): Promise<{ readonly result: ScanResult; readonly units: number }> {
  const { job, result, owed } = input;
  if (!job.judge) return { result, units: 0 };
  const { judge } = deps;
  if (judge === null) return { result: withGap(result, 'not_configured'), units: 0 };
  const cases = result.artefacts.flatMap(({ judgeCase }) =>
    judgeCase === undefined || judgeCase.items.length === 0
      ? []
      : [{ judgeCase, key: judge.keyOf(judgeCase) }],
  );
  const keyOf = new Map<JudgeCase, string>(cases.map(({ judgeCase, key }) => [judgeCase, key]));
  const { organizationId } = job;
  const judgements = await readKeptJudgements(deps, { organizationId, keys: [...keyOf.values()] });
  const open = new Map(
    cases.filter(({ key }) => !judgements.has(key)).map(({ key, judgeCase }) => [key, judgeCase]),
  );
  const chosen = [...open].slice(0, MAX_CASES);
  const isPaid =
    chosen.length === 0 ||
    owed === null ||
    (await reserveJudge(deps, { job, units: chosen.length, owed }));
  const asked = isPaid
    ? await askJudge(deps, { judge, organizationId, cases: chosen, timeoutMs: JUDGE_MS })
    : new Map<string, Judgement | Reason>();
  const missed: Reason = isPaid ? 'truncated' : 'insufficient_credits';
  const { suppressions } = job;
  const now = deps.clock();
  const artefacts = result.artefacts.map((artefact) => {
    const { judgeCase } = artefact;
    if (judgeCase?.items.length === 0) return artefact;
    const key = judgeCase === undefined ? '' : (keyOf.get(judgeCase) ?? '');
    const answered = judgements.get(key) ?? asked.get(key) ?? missed;
    const outcome = judgeCase === undefined ? 'timeout' : answered;
    return judgeArtefactResult(artefact, { outcome, suppressions, now });
  });
  const units = [...asked].filter(
    ([key, outcome]) => typeof outcome !== 'string' && (open.get(key)?.omitted ?? 0) === 0,
  ).length;
  return { result: joinJudged(result, artefacts), units };
}

function withGap(result: ScanResult, reason: Reason): ScanResult {
  const gap: Incomplete = { layer: 2, part: 'judge', reason, file: null };
  return { ...result, layer2Complete: false, incomplete: [...result.incomplete, gap] };
}
