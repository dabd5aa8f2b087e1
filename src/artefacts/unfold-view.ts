import { composeView, type ViewPiece } from './compose-view.ts';
import { findRuns } from './find-runs.ts';
import type { TextView } from './text-view.ts';

/** Commands worth finding when their letters are split by empty quotes or backslashes. */
const SPLIT_COMMANDS =
  /^(?:curl|wget|bash|zsh|sudo|eval|exec|base64|python3?|perl|ruby|node|chmod|netcat|ncat|openssl|ssh|scp|rm|cat|sh|nc)$/;

const SPLIT_WORD =
  /[A-Za-z]{1,8}(?:(?:''|""|\\|'[a-z0-9]{1,8}'|"[a-z0-9]{1,8}")[A-Za-z0-9]{0,8}){1,8}(?![A-Za-z0-9])/y;
const SPACED_LETTERS = /(?<![A-Za-z])(?:[A-Za-z][ ._-]){4,200}[A-Za-z](?![A-Za-z])/g;
const FIELD_SEPARATOR = /\$\{IFS[^}\n]{0,12}\}|\$IFS(?:\$[0-9])?/g;
const LINE_CONTINUATION = /\\\r?\n[ \t]{0,200}/g;
const LONE_RETURN = /\r{1,1024}(?!\n)/g;

const BACKSLASH = '\\';
const MARKS = ["'", '"', BACKSLASH];
const MAX_WORD = 8;

const WHITE = new Uint8Array(128);
for (const character of ' \t\r\n') WHITE[character.charCodeAt(0)] = 1;

/** Shortest run of white space that may be padding; runs under 40 characters count only with four line ends. */
const MIN_PADDING = 12;

/** Undoes tricks of layout and shell quoting; null when there are none. */
export function unfoldView(source: TextView): TextView | null {
  const changes = findTricks(source.text).sort((a, b) => a.rawStart - b.rawStart);
  if (changes.length === 0) return null;
  const pieces: ViewPiece[] = [];
  let done = 0;
  for (const change of changes) {
    if (change.rawStart < done) continue;
    if (change.rawStart > done) pieces.push({ rawStart: done, rawEnd: change.rawStart });
    pieces.push(change);
    done = change.rawEnd;
  }
  if (done < source.text.length) pieces.push({ rawStart: done, rawEnd: source.text.length });
  return composeView(source, 'unfolded', null, pieces);
}

function findTricks(text: string): ViewPiece[] {
  const hasContinuation = text.includes('\\\n') || text.includes('\\\r');
  return [
    ...findPadding(text),
    ...(hasContinuation ? replace(text, LINE_CONTINUATION, () => ' ') : []),
    ...(text.includes('IFS') ? replace(text, FIELD_SEPARATOR, () => ' ') : []),
    ...(text.includes('\r')
      ? replace(text, LONE_RETURN, (found) => found.replaceAll('\r', '\n'))
      : []),
    ...MARKS.flatMap((mark) => findSplitWords(text, mark)),
    ...findSpacedLetters(text),
  ];
}

function findPadding(text: string): ViewPiece[] {
  return findRuns(text, WHITE, MIN_PADDING).flatMap(({ start, end }) => {
    const run = text.slice(start, end);
    const lineEnds = run.split('\n').length - 1;
    if (run.length < 40 && lineEnds < 4) return [];
    return [{ rawStart: start, rawEnd: end, text: lineEnds > 0 ? '\n' : ' ' }];
  });
}

function replace(
  text: string,
  pattern: RegExp,
  change: (found: string) => string | null,
): ViewPiece[] {
  const pieces: ViewPiece[] = [];
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const plain = change(found);
    if (plain !== null) pieces.push({ rawStart: index, rawEnd: index + found.length, text: plain });
  }
  return pieces;
}

/** Looks only where a quote or a backslash follows a word of at most eight letters. */
function findSplitWords(text: string, mark: string): ViewPiece[] {
  const pieces: ViewPiece[] = [];
  for (let at = text.indexOf(mark), done = 0; at >= 0; at = text.indexOf(mark, at + 1)) {
    if (!isLetter(text.charCodeAt(at - 1)) || !mayContinue(text, at, mark)) continue;
    const start = findWordStart(text, at);
    if (start < done || start === at) continue;
    SPLIT_WORD.lastIndex = start;
    const found = SPLIT_WORD.exec(text)?.[0];
    if (found === undefined) continue;
    done = start + found.length;
    const word = joinWord(found);
    if (word !== null) pieces.push({ rawStart: start, rawEnd: done, text: word });
  }
  return pieces;
}

/** A quote inside a word is closed at once or goes on with a letter or digit. */
function mayContinue(text: string, at: number, mark: string): boolean {
  const next = text.charCodeAt(at + 1);
  return mark === BACKSLASH || isLetter(next) || isDigit(next) || next === mark.charCodeAt(0);
}

/** Start of the word of one to eight letters that ends at an offset; the offset itself where there is none. */
function findWordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start <= MAX_WORD && isLetter(text.charCodeAt(start - 1))) start -= 1;
  const isWord = end - start <= MAX_WORD && !isDigit(text.charCodeAt(start - 1));
  return isWord ? start : end;
}

/** Five letters with single separators span nine characters, so every eighth one is looked at. */
function findSpacedLetters(text: string): ViewPiece[] {
  const pieces: ViewPiece[] = [];
  for (let probe = 7, done = 0; probe < text.length; probe = Math.max(probe, done) + 8) {
    if (!isSpaced(text, probe)) continue;
    let start = probe;
    while (start > done && isSpaced(text, start - 1)) start -= 1;
    let end = probe + 1;
    while (end < text.length && isSpaced(text, end)) end += 1;
    const from = Math.max(0, start - 2);
    for (const piece of replace(text.slice(from, end + 2), SPACED_LETTERS, joinLetters)) {
      pieces.push({ ...piece, rawStart: from + piece.rawStart, rawEnd: from + piece.rawEnd });
    }
    done = end;
  }
  return pieces;
}

/** Whether a letter stands between separators, or a separator between letters, at an offset. */
function isSpaced(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  return isLetter(text.charCodeAt(at))
    ? !isLetter(before) && !isLetter(after) && (isSeparator(before) || isSeparator(after))
    : isSeparator(text.charCodeAt(at)) && isLetter(before) && isLetter(after);
}

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Space, full stop, underscore or hyphen. */
function isSeparator(unit: number): boolean {
  return unit === 32 || unit === 46 || unit === 95 || unit === 45;
}

function joinWord(found: string): string | null {
  const word = found.replaceAll(/['"\\]/g, '');
  return SPLIT_COMMANDS.test(word.toLowerCase()) ? word : null;
}

/** `i g n o r e  a l l` keeps its word gaps only where they are wider; one separator between letters is dropped. */
function joinLetters(found: string): string {
  return found.replaceAll(/([A-Za-z])[ ._-](?=[A-Za-z])/g, '$1');
}
