import { rewriteView, type Rewriting } from '../rewrite-view.ts';
import type { TextFile } from '../text-file.ts';
import type { TextView } from '../text-view.ts';
import { activeVoice } from './active-voice.ts';
import { codeRanges } from './code-ranges.ts';
import { findMisspelt } from './find-misspelt.ts';
import { joinSteps } from './join-steps.ts';
import { knownWords } from './known-words.ts';
import { plainSynonyms } from './plain-synonyms.ts';
import { rewriteLines } from './rewrite-lines.ts';
import { rewriteMatches } from './rewrite-matches.ts';
import { splitLetters } from './split-letters.ts';
import { translateWords } from './translate-words.ts';

const WIDE = /[a-z][ \t]{2,40}[a-z]/i;
const WIDE_LINE = /(?:\w[ \t]{2,40}(?=\w)[^\n]{0,120}?){3}/;
const SPACED =
  /(?<![\p{L}'’])(?:[A-Za-zÀ-ÖØ-öø-žА-яЁёІіЇїЄєҐґ] ){3,200}[A-Za-zÀ-ÖØ-öø-žА-яЁёІіЇїЄєҐґ](?!\p{L})/gu;
/** The first and the last piece may be longer: some spell only the plain letters of a word so. */
const DOTTED =
  /(?<![\p{L}\d/])[A-Za-zÀ-ÖØ-öø-žА-яЁёІіЇїЄєҐґ]{1,6}(?:[-.~*|·_][A-Za-zÀ-ÖØ-öø-žА-яЁёІіЇїЄєҐґ]){3,40}[A-Za-zÀ-ÖØ-öø-žА-яЁёІіЇїЄєҐґ]{0,6}(?!\p{L})/gu;
const DIGIT_WORD = /[a-z][013457]|[013457][a-z]/i;
const ASIDE = /[ \t]\([^()\n]{8,160}\)/g;
const MIN_LEET = 2;
const INNER_DIGIT = /^[A-Za-zÀ-ž]{1,20}\d[A-Za-zÀ-ž]{2,20}$/;

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
  joinSpaced,
  joinDotted,
  narrowGaps,
  readDigits,
  findMisspelt,
  dropAsides,
  translateWords,
  plainSynonyms,
  activeVoice,
  joinSteps,
];

const SPACE = classOf(' ');
const MARKS = classOf('-.~*|·_');

function classOf(marks: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const mark of marks) table[mark.charCodeAt(0)] = 1;
  return table;
}

/** Whether three equal marks stand in a text with one other character between each two: `a-b-c-d`. */
function hasRow(text: string, marks: Uint8Array): boolean {
  for (let at = 4; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (marks[unit] !== 1 || text.charCodeAt(at - 2) !== unit) continue;
    if (text.charCodeAt(at - 4) !== unit) continue;
    if (isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at - 3))) return true;
  }
  return false;
}

function isLetter(unit: number): boolean {
  return ((unit | 32) >= 97 && (unit | 32) <= 122) || unit >= 192;
}

/** Letters that make no word are an enumeration. Where words were spaced, so were their gaps. */
function joinSpaced(text: string): Rewriting[] {
  if (!hasRow(text, SPACE)) return [];
  return rewriteLines(text, (line) => {
    if (!hasRow(line, SPACE)) return [];
    const runs = rewriteMatches(line, SPACED, ([run]) => {
      const words = splitLetters(run.replaceAll(' ', ''));
      return /\p{L}{4}/u.test(words) ? words : null;
    });
    if (runs.length === 0) return [];
    const gaps = rewriteMatches(line, /(?<=\S) {2,40}(?=\S)/g, () => ' ');
    return [...runs, ...gaps];
  });
}

function joinDotted(text: string): Rewriting[] {
  if (!hasRow(text, MARKS)) return [];
  return rewriteLines(text, (line) => (hasRow(line, MARKS) ? joinMarked(line) : []));
}

function joinMarked(line: string): Rewriting[] {
  return rewriteMatches(line, DOTTED, ([run]) => {
    const word = run.replaceAll(/\P{L}/gu, '');
    return /\p{Ll}\P{L}\p{Ll}/u.test(run) || knownWords.has(word.toLowerCase()) ? word : null;
  });
}

function narrowGaps(text: string): Rewriting[] {
  if (!WIDE.test(text)) return [];
  return rewriteLines(text, (line) =>
    /^\s*\|/.test(line) || !WIDE_LINE.test(line)
      ? []
      : rewriteMatches(line, /(?<=\w)[ \t]{2,40}(?=\w)/g, () => ' '),
  );
}

/** Only lines in which several words become language when digits are read as letters. */
function readDigits(text: string): Rewriting[] {
  if (!DIGIT_WORD.test(text)) return [];
  return rewriteLines(text, (line) => {
    if (!DIGIT_WORD.test(line)) return [];
    const words = rewriteMatches(
      line,
      /(?<![\w/.~@:À-ž-])[A-Za-zÀ-ž013457]{2,20}(?![\w/@:À-ž-])/g,
      ([word]) => (/\d/.test(word) && /[A-Za-zÀ-ž]/.test(word) ? readLeet(word) : null),
    );
    const known = words.filter(({ text: word }) => knownWords.has(word.toLowerCase()));
    const long = known.filter(({ text: word }) => word.length > 2);
    // One word is mended by itself when its digits stand between its letters: `passw0rds`, not `test5`.
    return long.length >= MIN_LEET
      ? words
      : known.filter(({ start, end }) => INNER_DIGIT.test(line.slice(start, end)));
  });
}

function readLeet(word: string): string {
  const plain = (one: number): string =>
    word.replaceAll(/[013457]/g, (digit) => letters[digit]?.[digit === '1' ? one : 0] ?? digit);
  const found = [plain(0), plain(1)].find((form) => knownWords.has(form.toLowerCase()));
  return found ?? plain(0);
}

/** The same words in brackets more than once on a line are filling. */
function dropAsides(text: string): Rewriting[] {
  if (!text.includes(' (')) return [];
  return rewriteLines(text, (line) => {
    const asides = rewriteMatches(line, ASIDE, () => '');
    const seen = asides.map(({ start, end }) => line.slice(start, end));
    return asides.filter(
      (_, index) => seen.indexOf(seen[index] ?? '') !== seen.lastIndexOf(seen[index] ?? ''),
    );
  });
}
