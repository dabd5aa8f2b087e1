import type { Block } from './markdown-blocks.ts';
import { markdownParser } from './markdown-parser.ts';

/** Longest paragraph whose inline content is read; nobody reads on in a longer one. */
const LONGEST = 100_000;

const types: Readonly<Record<string, Block['type']>> = {
  HTMLTag: 'html',
  Comment: 'comment',
  InlineCode: 'inline-code',
  Link: 'link',
  Image: 'link',
};

type Found = { readonly type: Block['type']; readonly from: number; readonly to: number };

/** Inline code, links, comments and tags of a paragraph in order, outer ones first. */
export function parseLeaf(leaf: { readonly start: number; readonly content: string }): Found[] {
  if (leaf.content.length > LONGEST) return [];
  const found: Found[] = [];
  const visit = (element: unknown): void => {
    if (!isElement(element)) return;
    const type = types[markdownParser.nameOf(element.type)];
    if (type !== undefined) found.push({ type, from: element.from, to: element.to });
    for (const child of element.children) visit(child);
  };
  for (const element of markdownParser.parseInline(leaf.content, leaf.start)) visit(element);
  return found;
}

/** An element of the grammar with its children, which its declared type leaves out. */
type Nested = Omit<Found, 'type'> & {
  readonly type: number;
  readonly children: readonly unknown[];
};

function isElement(value: unknown): value is Nested {
  return (
    typeof value === 'object' &&
    value !== null &&
    'children' in value &&
    Array.isArray(value.children) &&
    'type' in value &&
    typeof value.type === 'number'
  );
}
