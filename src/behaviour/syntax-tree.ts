import type { Tree } from '@lezer/common';
import { parser as javascript } from '@lezer/javascript';
import { parser as python } from '@lezer/python';
import { countTreeErrors } from './count-tree-errors.ts';

const typescript = javascript.configure({ dialect: 'ts' });
const jsx = javascript.configure({ dialect: 'ts jsx' });

/** The tree of a Python, JavaScript or TypeScript source; where JSX reads better, the one with JSX. */
export function syntaxTree(language: 'python' | 'javascript', source: string): Tree {
  if (language === 'python') return python.parse(source);
  const plain = typescript.parse(source);
  if (!source.includes('/>') && !source.includes('</')) return plain;
  const withJsx = jsx.parse(source);
  return countTreeErrors(withJsx) < countTreeErrors(plain) ? withJsx : plain;
}
