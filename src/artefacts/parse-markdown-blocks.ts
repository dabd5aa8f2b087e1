import { GFM, parser as commonmark } from '@lezer/markdown';
import type { SyntaxNodeRef } from '@lezer/common';
import { labelText } from './label-text.ts';
import type { Block, MarkdownBlocks } from './markdown-blocks.ts';

type Draft = Pick<Block, 'type' | 'start' | 'end' | 'language' | 'headings'> & {
  readonly introduction: string;
};

const parser = commonmark.configure([GFM, { remove: ['HardBreak'] }]);

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
  HTMLTag: 'html',
  CommentBlock: 'comment',
  Comment: 'comment',
  InlineCode: 'inline-code',
  Link: 'link',
  Image: 'link',
  LinkReference: 'link',
};

/** Characters of the text before a block that may introduce it. */
const INTRODUCTION = 240;

/** Splits Markdown into labelled blocks; offsets refer to the given text. Parsed on first use: most texts never are. */
export function parseMarkdownBlocks(text: string): MarkdownBlocks {
  let all: readonly Block[] | undefined;
  return {
    get all() {
      return (all ??= readBlocks(text));
    },
    at: (offset) => blockAt(text, (all ??= readBlocks(text)), offset),
  };
}

function readBlocks(text: string): readonly Block[] {
  const frontMatter = /^\ufeff?---\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  const bodyStart = frontMatter?.[0].length ?? 0;
  const drafts: Draft[] = [];
  if (bodyStart > 0) {
    drafts.push({
      type: 'front-matter',
      start: 0,
      end: bodyStart,
      language: 'yaml',
      headings: [],
      introduction: '',
    });
  }
  collectDrafts(text, bodyStart, drafts);
  return drafts.map((draft) => finish(text, draft));
}

function collectDrafts(text: string, bodyStart: number, drafts: Draft[]): void {
  const body = bodyStart === 0 ? text : text.slice(bodyStart);
  const headings: { level: number; text: string }[] = [];
  let introduction = '';
  const enter = (node: SyntaxNodeRef): void => {
    const start = node.from + bodyStart;
    const end = node.to + bodyStart;
    const level = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name)?.[1];
    if (level !== undefined) {
      while ((headings.at(-1)?.level ?? 0) >= Number(level)) headings.pop();
      headings.push({ level: Number(level), text: text.slice(start, end).replace(/^#+\s*/, '') });
    }
    const type = level === undefined ? types[node.name] : 'heading';
    if (type === undefined) return;
    const path = headings.map((heading) => heading.text);
    const language = type === 'fence' ? fenceLanguage(text.slice(start, start + 80)) : null;
    drafts.push({ type, start, end, language, headings: path, introduction });
    if (type === 'paragraph' || type === 'heading') {
      introduction = text.slice(Math.max(start, end - INTRODUCTION), end);
    }
  };
  parser.parse(body).iterate({ enter });
}

function fenceLanguage(head: string): string | null {
  return /^\s*(?:```+|~~~+)[ \t]*\{?\.?([\w+-]+)/.exec(head)?.[1]?.toLowerCase() ?? null;
}

const CODE = new Set<Block['type']>(['fence', 'inline-code']);

/** The label is read on first use: most blocks are never asked. */
function finish(text: string, draft: Draft): Block {
  const { introduction, ...block } = draft;
  let label: Block['label'] | undefined;
  return {
    ...block,
    get label() {
      label ??= labelText({
        sentence: sentenceAround(text, draft, draft.start),
        introduction: draft.type === 'inline-code' ? lineBefore(text, draft.start) : introduction,
        headings: draft.headings,
        isSpeech: draft.type === 'quote',
        isCode: CODE.has(draft.type),
      });
      return label;
    },
  };
}

function lineBefore(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(Math.max(lineStart, offset - INTRODUCTION), offset);
}

/** Innermost block; prose is narrowed to the sentence around the offset and labelled by it. */
function blockAt(text: string, all: readonly Block[], offset: number): Block {
  const innermost = findInnermost(all, offset);
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
  return { ...innermost, start, end, label };
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

function lastStartingAt(all: readonly Block[], offset: number): number {
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
