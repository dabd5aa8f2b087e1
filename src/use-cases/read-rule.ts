import { ApiError } from '../contract/api-error.ts';
import { closestWord } from '../engine/closest-word.ts';
import { findRule } from '../engine/find-rule.ts';
import type { RuleView } from '../render/rule-view.ts';
import { viewRule } from '../render/view-rule.ts';
import { rules } from '../rules/index.ts';

/** One rule of the catalogue. Throws NOT_FOUND with the closest id. */
export function readRule(id: string): RuleView {
  const rule = findRule(id);
  if (rule !== undefined) return viewRule(rule);
  const near = closestWord({ word: id, candidates: rules.map((known) => known.id) });
  const hint = near === null ? 'The list is at /rules.' : `Did you mean ${near}?`;
  throw new ApiError('NOT_FOUND', `There is no such rule. ${hint}`);
}
