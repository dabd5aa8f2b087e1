import type { SyntaxNode } from '@lezer/common';
import type { Expression, Span } from './program.ts';

/** Deepest nesting that is followed; below it an expression counts as empty (hostile input only). */
const MAX_DEPTH = 150;

/** Reads a syntax tree of one source text that stands at `offset` of its file. */
export class SyntaxCursor {
  readonly source: string;
  readonly offset: number;
  private depth = 0;

  constructor(source: string, offset: number) {
    this.source = source;
    this.offset = offset;
  }

  text(node: SyntaxNode): string {
    return this.source.slice(node.from, node.to);
  }

  span(node: SyntaxNode): Span {
    return { start: this.offset + node.from, end: this.offset + node.to };
  }

  /** All children, punctuation and keywords included. */
  children(node: SyntaxNode): SyntaxNode[] {
    const list: SyntaxNode[] = [];
    for (let child = node.firstChild; child !== null; child = child.nextSibling) list.push(child);
    return list;
  }

  child(node: SyntaxNode, ...names: readonly string[]): SyntaxNode | null {
    for (const name of names) {
      const found = node.getChild(name);
      if (found !== null) return found;
    }
    return null;
  }

  /** Runs a reader one level deeper; an empty group where the nesting is too deep. */
  deeper(node: SyntaxNode, read: () => Expression): Expression {
    if (this.depth >= MAX_DEPTH) return { type: 'group', parts: [], span: this.span(node) };
    this.depth += 1;
    try {
      return read();
    } finally {
      this.depth -= 1;
    }
  }

  /** Runs a statement reader one level deeper; nothing where the nesting is too deep. */
  deeperList<T>(read: () => T[]): T[] {
    if (this.depth >= MAX_DEPTH) return [];
    this.depth += 1;
    try {
      return read();
    } finally {
      this.depth -= 1;
    }
  }
}
