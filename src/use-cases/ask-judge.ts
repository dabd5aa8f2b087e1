import type { Incomplete } from '../contract/incomplete.ts';
import type { JudgeCase } from '../contract/judge-case.ts';
import type { Judgement } from '../contract/judgement.ts';
import type { Judge } from '../judge/judge.ts';
import { putJudgement } from '../store/caches/put-judgement.ts';
import type { Deps } from './deps.ts';

type Outcome = Judgement | Incomplete['reason'];

/** A local model answers one at a time anyway, and a hosted one limits the rate. */
const AT_ONCE = 4;

/** Asks for several cases, a few at a time and all within the time; what was judged is kept under its key. */
export async function askJudge(
  deps: Deps,
  input: {
    readonly judge: Judge;
    readonly organizationId: string;
    readonly cases: readonly (readonly [key: string, judgeCase: JudgeCase])[];
    readonly timeoutMs: number;
  },
): Promise<ReadonlyMap<string, Outcome>> {
  const { judge, organizationId, cases } = input;
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), input.timeoutMs);
  const outcomes = new Map<string, Outcome>();
  const waiting = [...cases];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [key, judgeCase] = next;
      const answer = await judge.judge(judgeCase, controller.signal);
      if (answer.kind === 'failed') {
        deps.log.warn({ judge: judge.name, reason: answer.reason }, 'The judge did not finish');
        outcomes.set(key, answer.reason);
        continue;
      }
      const { judgement } = answer;
      outcomes.set(key, judgement);
      await deps.database.tenant(organizationId, (trx) =>
        putJudgement(trx, { organizationId, key, judgement, now: deps.clock() }),
      );
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return outcomes;
  } finally {
    clearTimeout(timer);
  }
}
