import { createHash } from 'node:crypto';
import type { LanguageModel } from 'ai';
import { z } from 'zod';
import type { JudgeCase } from '../contract/judge-case.ts';
import type { Judgement } from '../contract/judgement.ts';
import { askModel } from './ask-model.ts';
import { joinJudgements } from './join-judgements.ts';
import { judgePrompt } from './judge-prompt.ts';
import type { JudgeSettings } from './judge-settings.ts';
import type { Judge, JudgeFailure } from './judge.ts';
import { openModel } from './open-model.ts';
import { readJsonAnswer } from './read-json-answer.ts';
import { readJudgement } from './read-judgement.ts';
import { rewritePrompt } from './rewrite-prompt.ts';
import { withinTime } from './within-time.ts';

type Rewritten = { readonly kind: 'rewritten'; readonly text: string | null } | JudgeFailure;
type Judged = { readonly kind: 'judged'; readonly judgement: Judgement } | JudgeFailure;

const JUDGE_TOKENS = 2000;
const REWRITE_TOKENS = 2000;
const Rewrite = z.strictObject({ block: z.string().max(8000).nullable() });
const unreliable: JudgeFailure = { kind: 'failed', reason: 'error' };

/** The judge of a provider. Nothing is loaded and nobody is called before the first case. */
export function connectJudge(settings: JudgeSettings): Judge {
  const name = `${settings.provider}/${settings.model}`;
  let opened: Promise<LanguageModel | null> | undefined;
  const ask = async (
    input: Omit<Parameters<typeof askModel>[0], 'model'>,
  ): ReturnType<typeof askModel> => {
    opened ??= openModel(settings).catch(() => null);
    const model = await opened;
    return model === null ? unreliable : askModel({ ...input, model });
  };
  const { timeoutMs } = settings;

  const judgeOnce = async (input: {
    readonly judgeCase: JudgeCase;
    readonly round: 1 | 2;
    readonly signal: AbortSignal;
  }): Promise<Judged> => {
    const prompt = judgePrompt(input.judgeCase, input.round);
    const answer = await ask({ prompt, maxOutputTokens: JUDGE_TOKENS, signal: input.signal });
    if (answer.kind === 'failed') return answer;
    const judgement = readJudgement(answer.text, prompt);
    return judgement === null ? unreliable : { kind: 'judged', judgement };
  };

  return {
    name,
    keyOf: (judgeCase) => {
      const { system, text } = judgePrompt(judgeCase, 1);
      return createHash('sha256')
        .update(JSON.stringify([name, settings.baseUrl, system, text]))
        .digest('hex');
    },
    judge: (judgeCase, signal) =>
      withinTime<Judged>({ signal, timeoutMs }, async (bounded) => {
        const first = await judgeOnce({ judgeCase, round: 1, signal: bounded });
        if (first.kind === 'failed' || !isAdverse(first.judgement)) return first;
        // One answer alone raises nothing.
        const second = await judgeOnce({ judgeCase, round: 2, signal: bounded });
        if (second.kind === 'failed') return second;
        return { kind: 'judged', judgement: joinJudgements(first.judgement, second.judgement) };
      }),
    rewrite: (task, signal) =>
      withinTime<Rewritten>({ signal, timeoutMs }, async (bounded) => {
        const prompt = rewritePrompt(task);
        const answer = await ask({ prompt, maxOutputTokens: REWRITE_TOKENS, signal: bounded });
        if (answer.kind === 'failed') return answer;
        const rewritten = readJsonAnswer(Rewrite, answer.text);
        return rewritten === null ? unreliable : { kind: 'rewritten', text: rewritten.block };
      }),
  };
}

function isAdverse({ harmful, objections }: Judgement): boolean {
  return harmful.length > 0 || objections.length > 0;
}
