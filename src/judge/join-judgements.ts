import type { Judgement } from '../contract/judgement.ts';

/** What two answers agree on; an objection keeps the grounds of the first. */
export function joinJudgements(first: Judgement, second: Judgement): Judgement {
  const both = (a: readonly string[], b: readonly string[]): string[] =>
    a.filter((id) => b.includes(id));
  const confirmed = new Set(second.objections.map(({ question }) => question));
  return {
    harmful: both(first.harmful, second.harmful),
    benign: both(first.benign, second.benign),
    objections: first.objections.filter(({ question }) => confirmed.has(question)),
  };
}
