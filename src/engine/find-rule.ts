import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';

/** The rule of an id, or undefined. */
export function findRule(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
