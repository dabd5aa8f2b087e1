import type { RepositoryConfig } from '../contract/repository-config.ts';

/** What the configuration says about a rule: `block`, that it may not fail a gate, or nothing. The id wins over its folder. */
export function wordOnRule(
  rules: RepositoryConfig['rules'],
  ruleId: string,
): 'block' | 'off' | null {
  const [folder = ''] = ruleId.split('/');
  const word = rules[ruleId] ?? rules[folder];
  if (word === undefined) return null;
  return word === 'block' ? 'block' : 'off';
}
