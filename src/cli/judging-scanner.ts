import { ApiError } from '../contract/api-error.ts';
import { joinJudged } from '../engine/join-judged.ts';
import { judgeArtefactResult } from '../engine/judge-artefact-result.ts';
import type { ScanOptions } from '../engine/scan-options.ts';
import type { ArtefactResult } from '../engine/scan-result.ts';
import { connectJudge } from '../judge/connect-judge.ts';
import { readJudgeSettings } from '../judge/read-judge-settings.ts';
import { scanPool, type ScanPool } from './scan-pool.ts';
import type { Terminal } from './terminal.ts';

type Outcome = Parameters<typeof judgeArtefactResult>[1]['outcome'];

/**
 * The engine of this program with the judge that the environment configures (`SKILLGATE_JUDGE_…`) on top. Without one
 * the scan says that it was not judged.
 */
export function judgingScanner(
  terminal: Terminal,
  input: { readonly units: number; readonly options: ScanOptions },
): ScanPool {
  const { settings, problems } = readJudgeSettings(terminal.environment);
  const [problem] = problems;
  if (problem !== undefined) throw new ApiError('VALIDATION_ERROR', `${problem}.`);
  const judge = settings === null ? null : connectJudge(settings);
  const options = { ...input.options, forJudge: judge !== null };
  const pool = scanPool(input.units, options);
  terminal.writeError(judge === null ? NOT_CONFIGURED : `judge: ${judge.name}\n`);
  const ask = async ({ judgeCase }: ArtefactResult): Promise<Outcome> => {
    if (judge === null) return 'not_configured';
    if (judgeCase === undefined) return 'timeout';
    const answer = await judge.judge(judgeCase, terminal.signal);
    return answer.kind === 'failed' ? answer.reason : answer.judgement;
  };
  return {
    ...pool,
    scan: async (files, unit) => {
      const { result } = await pool.scan(files, unit);
      const artefacts: ArtefactResult[] = [];
      for (const artefact of result.artefacts) {
        const { suppressions = [], now } = options;
        const isEmpty = artefact.judgeCase?.items.length === 0;
        artefacts.push(
          isEmpty
            ? artefact
            : judgeArtefactResult(artefact, { outcome: await ask(artefact), suppressions, now }),
        );
      }
      return { result: joinJudged(result, artefacts) };
    },
  };
}

const NOT_CONFIGURED =
  'no judge is configured: set SKILLGATE_JUDGE_PROVIDER and SKILLGATE_JUDGE_MODEL, or scan through a server that has one\n';
