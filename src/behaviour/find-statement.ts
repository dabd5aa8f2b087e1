import type { SyntaxNode } from '@lezer/common';
import { parse } from 'unbash';
import type { Stretch } from './sentence-at.ts';
import { syntaxTree } from './syntax-tree.ts';

/** Definitions hold more than the place that is looked for; they are never the statement meant. */
const STATEMENT = /^(?:\w+Statement|(?:Import|Variable|Export)Declaration|VariableDeclaration)$/;
const NO_STATEMENT = /^(?:Decorated|Labeled)Statement$/;

/** The smallest whole statement of a program in which a stretch stands; null where there is none. */
export function findStatement(
  language: 'shell' | 'python' | 'javascript',
  source: string,
  stretch: Stretch,
): Stretch | null {
  if (language === 'shell') return findShellStatement(source, stretch);
  const tree = syntaxTree(language, source);
  let node: SyntaxNode | null = tree.resolveInner(stretch.start, 1);
  while (node !== null) {
    const isWide = node.to >= stretch.end && node.from <= stretch.start;
    if (isWide && STATEMENT.test(node.name) && !NO_STATEMENT.test(node.name)) {
      return { start: node.from, end: trimEnd(source, node.from, node.to) };
    }
    node = node.parent;
  }
  return null;
}

function findShellStatement(source: string, { start, end }: Stretch): Stretch | null {
  let found: Stretch | null = null;
  const visit = (node: object): void => {
    if ('pos' in node && 'end' in node) {
      if (Number(node.pos) > start || Number(node.end) < end) return;
      if ('type' in node && node.type === 'Statement') {
        found = { start: Number(node.pos), end: Number(node.end) };
      }
    }
    for (const child of Object.values(node)) {
      if (typeof child === 'object' && child !== null) visit(child);
    }
  };
  visit(parse(source).commands);
  return found;
}

function trimEnd(source: string, start: number, end: number): number {
  return start + source.slice(start, end).trimEnd().length;
}
