import type { Category } from './category.ts';

/** A category as it is written in reports and gates: `prompt-injection`. */
export function categorySlug(category: Category): string {
  return category.toLowerCase().replaceAll('_', '-');
}
