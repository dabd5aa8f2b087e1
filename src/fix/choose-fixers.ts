import type { Category } from '../contract/category.ts';
import type { Fixer } from './fixer.ts';
import { fixers } from './fixers.ts';

/** The fixers to try on a finding. What lacks a safeguard is given one; nothing of it is removed. */
export function chooseFixers(category: Category): readonly Fixer[] {
  if (category === 'MISSING_DEFENSE') return [fixers.add_defense];
  return Object.values(fixers);
}
