import { z } from 'zod';
import { Category } from '../contract/category.ts';
import { Severity } from '../contract/severity.ts';

/** What a reader of the list of rules asked to see; anything unknown counts as not asked. */
export const RuleFilter = z.object({
  severity: Severity.nullable().catch(null).default(null),
  category: Category.nullable().catch(null).default(null),
  /** Words that must all stand in the id, title, explanation or taxonomy of a rule. */
  q: z.string().max(200).catch('').default(''),
});
export type RuleFilter = z.infer<typeof RuleFilter>;
