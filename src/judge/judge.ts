import type { JudgeCase } from '../contract/judge-case.ts';
import type { Judgement } from '../contract/judgement.ts';
import type { RewriteTask } from './rewrite-task.ts';

/** `truncated`: the cap on tokens was reached; `error`: refused, failed, or not to be relied on. */
export type JudgeFailure = {
  readonly kind: 'failed';
  readonly reason: 'timeout' | 'truncated' | 'error';
};

/** The language model, behind what the product needs of it. Never throws for what a provider does. */
export type Judge = {
  /** Provider and pinned model; part of the key under which verdicts are kept. */
  readonly name: string;
  /** Identity of a case for this judge: the same words, the same key. SHA-256, lower-case hex. */
  readonly keyOf: (judgeCase: JudgeCase) => string;
  readonly judge: (
    judgeCase: JudgeCase,
    signal: AbortSignal,
  ) => Promise<{ readonly kind: 'judged'; readonly judgement: Judgement } | JudgeFailure>;
  /** Another text for one block; null: the model has none. */
  readonly rewrite: (
    task: RewriteTask,
    signal: AbortSignal,
  ) => Promise<{ readonly kind: 'rewritten'; readonly text: string | null } | JudgeFailure>;
};
