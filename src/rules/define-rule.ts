import type { ArtefactRule, BehaviourRule, ChangeRule, Rule, TextRule } from './rule.ts';

type Input<R extends Rule> = Omit<R, 'layer' | 'references'> & Partial<Pick<R, 'references'>>;

/** OWASP LLM numbers of 2025 → 2026 (renumbered on 4 August 2026). */
const llm2026: Readonly<Record<string, string>> = {
  'LLM01:2025': 'LLM01:2026',
  'LLM02:2025': 'LLM02:2026',
  'LLM03:2025': 'LLM04:2026',
  'LLM04:2025': 'LLM05:2026',
  'LLM05:2025': 'LLM10:2026',
  'LLM06:2025': 'LLM03:2026',
  'LLM07:2025': 'LLM08:2026',
  'LLM08:2025': 'LLM09:2026',
  'LLM09:2025': 'LLM07:2026',
  'LLM10:2025': 'LLM06:2026',
};

/** Completes what a rule file states: its layer and the OWASP LLM ids of 2026 beside those of 2025. */
export function defineRule(
  input: Input<TextRule> | Input<ArtefactRule> | Input<BehaviourRule> | Input<ChangeRule>,
): Rule {
  const owasp = input.owasp.flatMap((id) => {
    const renumbered = llm2026[id];
    return renumbered === undefined ? [id] : [id, renumbered];
  });
  if (input.reads === 'change') return { references: [], ...input, owasp, layer: 2 };
  if (input.reads === 'behaviour') return { references: [], ...input, owasp, layer: 2 };
  return { references: [], ...input, owasp, layer: 1 };
}
