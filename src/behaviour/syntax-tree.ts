import type { Tree } from '@lezer/common';
import { parser as javascript } from '@lezer/javascript';
import { parser as python } from '@lezer/python';

const typescript = javascript.configure({ dialect: 'ts' });
const jsx = javascript.configure({ dialect: 'ts jsx' });

/** The tree of a Python, JavaScript or TypeScript source; where JSX reads better, the one with JSX. */
export function syntaxTree(language: 'python' | 'javascript', source: string): Tree {
  if (language === 'python') return python.parse(source);
  const plain = typescript.parse(source);
  if (!source.includes('/>') && !source.includes('</')) return plain;
  const withJsx = jsx.parse(source);
  return countErrors(withJsx) < countErrors(plain) ? withJsx : plain;
}

function countErrors(tree: Tree): number {
  let count = 0;
  tree.iterate({
    enter: ({ type }) => {
      if (type.isError) count += 1;
    },
  });
  return count;
}
