import { Category } from '../contract/category.ts';
import { categorySlug } from '../contract/category-slug.ts';
import type { GateCondition } from './gate-condition.ts';
import { parseGateCondition } from './parse-gate-condition.ts';

/** The conditions of `--fail-on`, and what a person should know about them. Throws before any work is done. */
export function readGateConditions(lists: readonly string[]): {
  readonly conditions: readonly GateCondition[];
  readonly notes: readonly string[];
} {
  const categories = Category.options.map(categorySlug);
  const conditions = lists
    .flatMap((list) => list.split(','))
    .map((entry) => parseGateCondition(entry, categories));
  const notes = conditions
    .filter(({ metric, operand }) => metric === 'score' && Number(operand) > 100)
    .map(({ text }) => `${text}: a score is never above 100`);
  return { conditions, notes };
}
