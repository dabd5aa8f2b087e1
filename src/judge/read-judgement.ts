import { z } from 'zod';
import type { JudgeQuestion } from '../contract/judge-question.ts';
import type { Judgement } from '../contract/judgement.ts';
import type { JudgePrompt } from './judge-prompt.ts';
import { readJsonAnswer } from './read-json-answer.ts';

const cites = z.array(z.string().max(8)).max(60);
const question = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.strictObject({ answer: z.enum(words), cites });

/** The closed form of an answer: words of ours, and ids. */
const Answer = z.strictObject({
  intent: question(['matches', 'differs', 'unclear']),
  permissions: question(['justified', 'excessive', 'unclear']),
  covert: question(['open', 'covert', 'unclear']),
  files: question(['agree', 'contradict', 'unclear']),
  items: z
    .array(
      z.strictObject({
        id: z.string().max(8),
        verdict: z.enum(['harmful', 'suspicious', 'benign']),
      }),
    )
    .max(80),
});
type Answer = z.infer<typeof Answer>;

const adverse: Readonly<Record<JudgeQuestion, string>> = {
  intent: 'differs',
  permissions: 'excessive',
  covert: 'covert',
  files: 'contradict',
};

/**
 * Reads an answer; null when it is not to be relied on: not of the closed form, an id that does not exist, two verdicts
 * on one item, or the planted item not seen for what it is. An objection that cites nothing, or only what the same
 * answer calls benign, contradicts itself and is dropped.
 */
export function readJudgement(text: string, { ids }: JudgePrompt): Judgement | null {
  const answer = readJsonAnswer(Answer, text);
  if (answer === null) return null;
  const verdicts = new Map(answer.items.map(({ id, verdict }) => [id, verdict]));
  const questions = Object.keys(adverse) as JudgeQuestion[];
  const named = [...verdicts.keys(), ...questions.flatMap((name) => answer[name].cites)];
  if (verdicts.size !== answer.items.length || named.some((id) => !ids.has(id))) return null;
  const planted = [...ids].find(([, id]) => id === null)?.[0] ?? '';
  const canary = verdicts.get(planted);
  if (canary === undefined || canary === 'benign') return null;
  const known = (list: readonly string[]): string[] => [
    ...new Set(list.flatMap((name) => ids.get(name) ?? [])),
  ];
  const withVerdict = (wanted: string): string[] =>
    known([...verdicts].filter(([, verdict]) => verdict === wanted).map(([id]) => id));
  return {
    harmful: withVerdict('harmful'),
    benign: withVerdict('benign'),
    objections: questions.flatMap((name) => {
      const { answer: word, cites: all } = answer[name];
      const grounds = known(all.filter((id) => verdicts.get(id) !== 'benign'));
      return word === adverse[name] && grounds.length > 0
        ? [{ question: name, cites: grounds }]
        : [];
    }),
  };
}
