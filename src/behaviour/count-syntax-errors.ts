import { parse } from 'unbash';
import { syntaxTree } from './syntax-tree.ts';

/** How many places of a program its parser could not make sense of. */
export function countSyntaxErrors(
  language: 'shell' | 'python' | 'javascript',
  source: string,
): number {
  if (language === 'shell') return parse(source).errors?.length ?? 0;
  let count = 0;
  syntaxTree(language, source).iterate({
    enter: ({ type }) => {
      if (type.isError) count += 1;
    },
  });
  return count;
}
