import type { Rule } from '../rules/rule.ts';

type Cited = Pick<Rule, 'cwe' | 'references'>;

/** What to read about a rule elsewhere: its references, then the weaknesses it names. */
export function ruleLinks(rule: Cited): string[] {
  const weaknesses = rule.cwe.map((id) => `https://cwe.mitre.org/data/definitions/${id}.html`);
  return [...new Set([...rule.references, ...weaknesses])];
}
