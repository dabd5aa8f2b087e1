import { parse } from 'unbash';
import { countTreeErrors } from './count-tree-errors.ts';
import { syntaxTree } from './syntax-tree.ts';

/** How many places of a program its parser could not make sense of. */
export function countSyntaxErrors(
  language: 'shell' | 'python' | 'javascript',
  source: string,
): number {
  if (language === 'shell') return parse(source).errors?.length ?? 0;
  return countTreeErrors(syntaxTree(language, source));
}
