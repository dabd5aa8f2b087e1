import type { RuleView } from '../render/rule-view.ts';
import { viewRule } from '../render/view-rule.ts';
import { rules } from '../rules/index.ts';

/** The catalogue, sorted by id. */
export function listRules(): readonly RuleView[] {
  return rules.map(viewRule);
}
