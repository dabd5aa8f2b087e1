import { rewriteView, type Rewriting } from '../rewrite-view.ts';
import type { TextFile } from '../text-file.ts';
import type { TextView } from '../text-view.ts';
import { codeRanges } from './code-ranges.ts';
import { commonWords } from './common-words.ts';
import { findMisspelt } from './find-misspelt.ts';
import { rewriteMatches } from './rewrite-matches.ts';
import { splitLetters } from './split-letters.ts';

const WIDE = /[a-z][ \t]{2,40}[a-z]/i;
const WIDE_LINE = /(?:\w[ \t]{2,40}(?=\w)[^\n]{0,120}?){3}/;
const SPACED = /(?<![A-Za-z'’])(?:[A-Za-z] ){3,200}[A-Za-z](?![A-Za-z])/g;
const DOTTED = /(?<![A-Za-z])(?:[A-Za-z][-._~*|·•]){3,40}[A-Za-z](?![A-Za-z])/g;
const DIGIT_WORD = /[a-z][013457]|[013457][a-z]/i;
const LINE = /[^\n]{8,4000}/g;
const ASIDE = /[ \t]\([^()\n]{8,160}\)/g;
const MIN_LEET = 3;

const letters: Readonly<Record<string, readonly string[]>> = {
  0: ['o'],
  1: ['i', 'l'],
  3: ['e'],
  4: ['a'],
  5: ['s'],
  7: ['t'],
};

/** Prose with its words written plainly: without letters apart, digits for letters, slips of the pen, wide gaps and repeated asides. */
export function plainWords(view: TextView, file: TextFile): TextView | null {
  if (file.format !== 'markdown' && file.format !== 'text' && file.format !== 'html') return null;
  let plain: TextView | null = null;
  for (const pass of passes) {
    const { text } = plain ?? view;
    const changes = pass(text);
    if (changes.length === 0) continue;
    const code = codeRanges(text, file.format);
    const outside = changes.filter(
      ({ start }) => !code.some((range) => start >= range.start && start < range.end),
    );
    plain = rewriteView(plain ?? view, outside) ?? plain;
  }
  return plain;
}

const passes: readonly ((text: string) => Rewriting[])[] = [
  (text) => [
    ...rewriteMatches(text, SPACED, ([run]) => joinSpaced(run)),
    ...rewriteMatches(text, DOTTED, ([run]) =>
      /[a-z][^A-Za-z][a-z]/.test(run) ? run.replaceAll(/[^A-Za-z]/g, '') : null,
    ),
  ],
  narrowGaps,
  readDigits,
  findMisspelt,
  dropAsides,
];

/** Letters that make no word are an enumeration. */
function joinSpaced(run: string): string | null {
  const words = splitLetters(run.replaceAll(' ', ''));
  return /[A-Za-z]{4}/.test(words) ? words : null;
}

function narrowGaps(text: string): Rewriting[] {
  if (!WIDE.test(text)) return [];
  return perLine(text, (line) =>
    /^\s*\|/.test(line) || !WIDE_LINE.test(line)
      ? []
      : rewriteMatches(line, /(?<=\w)[ \t]{2,40}(?=\w)/g, () => ' '),
  );
}

/** Only lines in which several words become language when digits are read as letters. */
function readDigits(text: string): Rewriting[] {
  if (!DIGIT_WORD.test(text)) return [];
  return perLine(text, (line) => {
    if (!DIGIT_WORD.test(line)) return [];
    const words = rewriteMatches(
      line,
      /(?<![\w/.~@:-])[A-Za-z013457]{2,20}(?![\w/@:-])/g,
      ([word]) => (/\d/.test(word) && /[a-z]/i.test(word) ? readLeet(word) : null),
    );
    const known = words.filter(
      ({ text: word }) => word.length > 2 && commonWords.has(word.toLowerCase()),
    );
    return known.length < MIN_LEET ? [] : words;
  });
}

function readLeet(word: string): string {
  const plain = (one: number): string =>
    word.replaceAll(/[013457]/g, (digit) => letters[digit]?.[digit === '1' ? one : 0] ?? digit);
  const found = [plain(0), plain(1)].find((form) => commonWords.has(form.toLowerCase()));
  return found ?? plain(0);
}

/** The same words in brackets more than once on a line are filling. */
function dropAsides(text: string): Rewriting[] {
  if (!text.includes(' (')) return [];
  return perLine(text, (line) => {
    const asides = rewriteMatches(line, ASIDE, () => '');
    const seen = asides.map(({ start, end }) => line.slice(start, end));
    return asides.filter(
      (_, index) => seen.indexOf(seen[index] ?? '') !== seen.lastIndexOf(seen[index] ?? ''),
    );
  });
}

function perLine(text: string, change: (line: string) => Rewriting[]): Rewriting[] {
  return [...text.matchAll(LINE)].flatMap(({ 0: line, index }) =>
    change(line).map(({ start, end, text: plain }) => ({
      start: start + index,
      end: end + index,
      text: plain,
    })),
  );
}
