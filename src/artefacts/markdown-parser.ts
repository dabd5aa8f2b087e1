import type { Tree } from '@lezer/common';
import { type Element, GFM, parser as commonmark } from '@lezer/markdown';

const parser = commonmark.configure([GFM, { remove: ['HardBreak'] }]);

/**
 * The Markdown grammar in two steps. Blocks alone take half of the time, and the inline content of most texts is never
 * asked for: `parseStructure` hands what would be parsed for it to `leaf`, with its offset.
 */
export const markdownParser = {
  parseStructure(text: string, leaf: (content: string, start: number) => void): Tree {
    const own: typeof parser = Object.create(parser, {
      parseInline: {
        value: (content: string, start: number): Element[] => {
          leaf(content, start);
          return [];
        },
      },
    });
    return own.parse(text);
  },
  parseInline: (content: string, start: number): readonly Element[] =>
    parser.parseInline(content, start),
  nameOf: (type: number): string => parser.nodeSet.types[type]?.name ?? '',
} as const;
