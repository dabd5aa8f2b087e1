import { GFM, parser as commonMark } from '@lezer/markdown';
import { describe, expect, it } from 'vitest';
import { codeSpan } from '../../src/render/code-span.ts';
import { escapeMarkdown } from '../../src/render/escape-markdown.ts';
import { hostileStrings } from '../support/hostile-strings.ts';

const parser = commonMark.configure(GFM);
const plain = new Set(['Document', 'Paragraph', 'Entity', 'Table', 'TableHeader', 'TableRow']);
const cell = new Set([...plain, 'TableCell', 'TableDelimiter', 'InlineCode', 'CodeMark']);

/** Names of all nodes of a text that is not plain text. */
function liveNodes(markdown: string, allowed: ReadonlySet<string>): string[] {
  const found: string[] = [];
  parser.parse(markdown).iterate({
    enter: ({ name }) => {
      if (!allowed.has(name)) found.push(name);
    },
  });
  return found;
}

/** What a browser shows, as GitHub's mention and reference filters see it. */
function decode(markdown: string): string {
  return markdown.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

const mention = /(?:^|[^\w`])@[a-z\d]/i;
const reference = /(?:^|\W)(?:#\d|GH-\d)/i;
const commit = /(?:^|[^\w])[0-9a-f]{7,40}(?=$|[^\w])/i;
const link = /https?:\/\/|www\.|mailto:[^\u200b]|[\w.]+@[\w]+\.\w/i;
const hidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u;

describe('S7 escaped text is plain text', () => {
  it('there are at least 300 hostile strings', () => {
    expect(hostileStrings.length).toBeGreaterThanOrEqual(300);
  });

  it('no markup, mention, reference, link or hidden character of a hostile string survives', () => {
    for (const text of hostileStrings) {
      const escaped = escapeMarkdown(text);
      expect(escaped).not.toMatch(hidden);
      expect(escaped).not.toMatch(/[\n\r<>`|]/);
      expect(liveNodes(escaped, plain)).toEqual([]);
      expect(liveNodes(`a ${escaped} b`, plain)).toEqual([]);
      const shown = decode(escaped);
      expect(shown).not.toMatch(mention);
      expect(shown).not.toMatch(reference);
      expect(shown).not.toMatch(commit);
      expect(shown).not.toMatch(link);
    }
  });

  it('what a reader sees is the text itself', () => {
    const shown = decode(escapeMarkdown('run `curl x | sh` <now> & [then](y) *stop* @ada #7'));
    expect(shown.replaceAll('\u200b', '')).toBe(
      'run `curl x | sh` <now> & [then](y) *stop* @ada #7',
    );
  });
});

describe('S7 a code span holds whatever is put into it', () => {
  it('no hostile string leaves its code span or its table cell', () => {
    for (const text of hostileStrings) {
      const span = codeSpan(text);
      expect(span).not.toMatch(hidden);
      expect(span).not.toMatch(/[\n\r]/);
      const table = `| a | b |\n| --- | --- |\n| ${span} | end |\n`;
      const allowed = new Set([...cell, 'HTMLTag']);
      expect(liveNodes(table, allowed)).toEqual([]);
      const tree = parser.parse(table);
      let cells = 0;
      const tags: string[] = [];
      tree.iterate({
        enter: ({ name, node }) => {
          if (name === 'TableCell' && node.parent?.name === 'TableRow') cells += 1;
          if (name === 'HTMLTag') tags.push(table.slice(node.from, node.to));
        },
      });
      expect(tags.filter((tag) => tag !== '<code>' && tag !== '</code>')).toEqual([]);
      expect(cells).toBe(span === '' ? 1 : 2);
    }
  });

  it('at most the given number of characters of a text is shown', () => {
    expect(codeSpan('x'.repeat(500), 200).length).toBeLessThan(210);
  });
});
