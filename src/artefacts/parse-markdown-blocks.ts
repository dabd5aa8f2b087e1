import { findFrontMatter } from './find-front-matter.ts';
import { labelText } from './label-text.ts';
import type { Block, MarkdownBlocks } from './markdown-blocks.ts';
import { markdownParser } from './markdown-parser.ts';
import { parseLeaf } from './parse-leaf.ts';

/** A block without its label, and what it needs to tell it. */
type Draft = Pick<Block, 'type' | 'start' | 'end' | 'language' | 'headings'> & {
  readonly introduction: string;
};

/** A paragraph, heading or table cell as its inline parser is to see it: what quotes put before its lines is blank. */
type Leaf = { readonly start: number; readonly content: string };

type Structure = { readonly all: readonly Block[]; readonly leaves: readonly Leaf[] };

/** Block types by node of the Markdown grammar. */
const types: Readonly<Record<string, Block['type']>> = {
  Paragraph: 'paragraph',
  Task: 'paragraph',
  FencedCode: 'fence',
  CodeBlock: 'fence',
  Blockquote: 'quote',
  ListItem: 'list-item',
  TableCell: 'table-cell',
  HTMLBlock: 'html',
  CommentBlock: 'comment',
  LinkReference: 'link',
};

const levels: Readonly<Record<string, number>> = {
  ...{ ATXHeading1: 1, ATXHeading2: 2, ATXHeading3: 3, ATXHeading4: 4, ATXHeading5: 5 },
  ...{ ATXHeading6: 6, SetextHeading1: 1, SetextHeading2: 2 },
};

/** Characters of the text before a block that may introduce it. */
const INTRODUCTION = 240;

/**
 * Splits Markdown into labelled blocks; offsets refer to the given text. Parsed on first use, inline content only of the
 * paragraphs that are asked about: most texts never are.
 */
export function parseMarkdownBlocks(text: string): MarkdownBlocks {
  let structure: Structure | undefined;
  const inline = new Map<Leaf, readonly Block[]>();
  const inlineOf = (leaf: Leaf, owner: Block | null): readonly Block[] => {
    const known = inline.get(leaf);
    if (known !== undefined) return known;
    const found = parseLeaf(leaf).map(({ type, from, to }) => {
      const draft = { type, start: from, end: to, language: null, headings: owner?.headings ?? [] };
      return new LabelledBlock(text, { ...draft, introduction: introductionIn(text, owner) });
    });
    inline.set(leaf, found);
    return found;
  };
  return {
    get all() {
      return (structure ??= readStructure(text)).all;
    },
    at: (offset) => {
      const { all, leaves } = (structure ??= readStructure(text));
      const outer = findInnermost(all, offset);
      const leaf = leaves[lastStartingAt(leaves, offset)];
      if (leaf !== undefined && offset < leaf.start + leaf.content.length) {
        const inner = findInnermost(inlineOf(leaf, outer), offset);
        if (inner !== null) return inner;
      }
      return blockAt({ text, all, offset }, outer);
    },
  };
}

function readStructure(text: string): Structure {
  const bodyStart = findFrontMatter(text)?.length ?? 0;
  const blocks: Block[] = [];
  const leaves: Leaf[] = [];
  if (bodyStart > 0) {
    const head = { type: 'front-matter', start: 0, end: bodyStart, language: 'yaml' } as const;
    blocks.push(new LabelledBlock(text, { ...head, headings: [], introduction: '' }));
  }
  const headings: { level: number; text: string }[] = [];
  let path: readonly string[] = [];
  let introduction = '';
  const body = bodyStart === 0 ? text : text.slice(bodyStart);
  markdownParser
    .parseStructure(body, (content, start) => leaves.push({ start: start + bodyStart, content }))
    .iterate({
      enter: (node) => {
        const level = levels[node.name];
        const type = level === undefined ? types[node.name] : 'heading';
        if (type === undefined) return;
        const start = node.from + bodyStart;
        const end = node.to + bodyStart;
        if (level !== undefined) {
          while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
          headings.push({ level, text: text.slice(start, end).replace(/^#+\s*/, '') });
          path = headings.map((heading) => heading.text);
        }
        const language = type === 'fence' ? fenceLanguage(text.slice(start, start + 80)) : null;
        const draft = { type, start, end, language, headings: path, introduction };
        blocks.push(new LabelledBlock(text, draft));
        if (type === 'paragraph' || type === 'heading') {
          introduction = introductionBefore(text, start, end);
        }
      },
    });
  return { all: blocks, leaves };
}

/** What stands in a paragraph introduces what its lines hold; a cell is introduced as the table is. */
function introductionIn(text: string, owner: Block | null): string {
  if (owner === null) return '';
  if (owner.type === 'paragraph' || owner.type === 'heading') {
    return introductionBefore(text, owner.start, owner.end);
  }
  return owner instanceof LabelledBlock ? owner.introduction : '';
}

function introductionBefore(text: string, start: number, end: number): string {
  return text.slice(Math.max(start, end - INTRODUCTION), end);
}

function fenceLanguage(head: string): string | null {
  return /^\s*(?:```+|~~~+)[ \t]*\{?\.?([\w+-]+)/.exec(head)?.[1]?.toLowerCase() ?? null;
}

/** Right after a program it is said, without a condition, that nobody is to run it. */
const REFUSED_AFTER =
  /^\s{1,4}(?:[^\n.!]{1,80}[.!]\s{1,2})?(?:please\s)?(?:never|do not|don['’]t)\s(?:ever\s)?(?:run|execute|try|type|copy|paste|use)\s(?:these|them|any of (?:these|them|it|this)|it|this|that|those)(?:\s(?:commands?|lines?|scripts?))?\s{0,2}[.!;]/i;

/** The label is read on first use: most blocks are never asked. */
class LabelledBlock implements Block {
  readonly type: Block['type'];
  readonly start: number;
  readonly end: number;
  readonly language: string | null;
  readonly headings: readonly string[];
  readonly introduction: string;
  readonly #text: string;
  #label: Block['label'] | undefined;

  constructor(text: string, draft: Draft) {
    this.#text = text;
    this.type = draft.type;
    this.start = draft.start;
    this.end = draft.end;
    this.language = draft.language;
    this.headings = draft.headings;
    this.introduction = draft.introduction;
  }

  get label(): Block['label'] {
    const isInline = this.type === 'inline-code';
    if (this.type === 'fence' && REFUSED_AFTER.test(this.#text.slice(this.end, this.end + 240)))
      return (this.#label ??= 'anti-example');
    this.#label ??= labelText({
      sentence: sentenceAround(this.#text, this, this.start),
      introduction: isInline ? lineBefore(this.#text, this.start) : this.introduction,
      headings: this.headings,
      isSpeech: this.type === 'quote',
      isCode: isInline || this.type === 'fence',
    });
    return this.#label;
  }
}

function lineBefore(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(Math.max(lineStart, offset - INTRODUCTION), offset);
}

/** Innermost block; prose is narrowed to the sentence around the offset and labelled by it. */
function blockAt(
  { text, all, offset }: { text: string; all: readonly Block[]; offset: number },
  innermost: Block | null,
): Block {
  if (innermost === null) {
    return {
      type: 'paragraph',
      label: 'instruction',
      start: 0,
      end: text.length,
      language: null,
      headings: [],
    };
  }
  if (innermost.type !== 'paragraph' && innermost.type !== 'list-item') return innermost;
  const { start, end } = sentenceSpan(text, innermost, offset);
  const isSpeech = isInQuotes(text, start, end, offset) || isInside(all, 'quote', offset);
  const label = labelText({
    sentence: text.slice(start, end),
    introduction: text.slice(Math.max(0, start - INTRODUCTION), start),
    headings: innermost.headings,
    isSpeech,
    isCode: false,
  });
  const { type, language, headings } = innermost;
  return { type, language, headings, start, end, label };
}

/** Blocks are in document order and nest, so the last one that starts before the offset and contains it is innermost. */
function findInnermost(all: readonly Block[], offset: number): Block | null {
  for (let index = lastStartingAt(all, offset); index >= 0; index -= 1) {
    const block = all[index];
    if (block !== undefined && block.end > offset) return block;
    if (block !== undefined && offset - block.start > 200_000) return null;
  }
  return null;
}

function lastStartingAt(all: readonly Pick<Block, 'start'>[], offset: number): number {
  let low = -1;
  let high = all.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((all[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isInside(all: readonly Block[], type: Block['type'], offset: number): boolean {
  const from = lastStartingAt(all, offset);
  for (let index = from; index >= 0 && index > from - 20; index -= 1) {
    const block = all[index];
    if (block !== undefined && block.type === type && block.end > offset) return true;
  }
  return false;
}

type Span = { readonly start: number; readonly end: number };

function sentenceAround(text: string, block: Span, offset: number): string {
  const { start, end } = sentenceSpan(text, block, offset);
  return text.slice(start, end);
}

const SENTENCE_LIMIT = 600;

function sentenceSpan(text: string, block: Span, offset: number): Span {
  const from = Math.max(block.start, offset - SENTENCE_LIMIT);
  const to = Math.min(block.end, offset + SENTENCE_LIMIT);
  let start = from;
  const ends = /[.!?][)"'”’*]*\s+(?=[^a-z\s])|\n[ \t]*(?:\n|[-*+]\s|\d+[.)]\s|#|\|)/g;
  for (const match of text.slice(from, offset).matchAll(ends)) {
    start = from + match.index + match[0].length;
  }
  ends.lastIndex = 0;
  const next = ends.exec(text.slice(offset, to));
  return { start, end: next === null ? to : offset + next.index + 1 };
}

/** True when the offset lies between a pair of quotation marks of the same sentence. */
function isInQuotes(text: string, start: number, end: number, offset: number): boolean {
  for (const match of text.slice(start, end).matchAll(/["“«]([^"“”«»\n]{3,300})["”»]/g)) {
    const from = start + match.index;
    if (offset >= from && offset < from + match[0].length) return true;
  }
  return false;
}
