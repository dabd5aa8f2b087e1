import { composeView, type ViewPiece } from './compose-view.ts';
import { confusables } from './confusables.ts';
import type { Run } from './find-runs.ts';
import type { TextView } from './text-view.ts';

/**
 * What needs folding wherever it stands: controls and invisible characters, odd spaces, compatibility forms
 * (full-width, mathematical, enclosed letters).
 */
const SPECIAL = new RegExp(
  [
    '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]',
    '[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u200c\\u200e\\u200f]',
    '[\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\u3164\\uffa0]',
    '[\\u{e0000}-\\u{e01ef}]',
    '[\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]',
    '[\\u2100-\\u214f\\u2460-\\u24ff\\uff01-\\uff5e\\u{1d400}-\\u{1d7ff}\\u{1f100}-\\u{1f1ff}]',
  ].join('|'),
  'uy',
);
/** What stands for nothing, in a row. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e01ef}]+/uy;
/** Variation selectors and joiners count only next to printable ASCII, so that emoji leave a text as it is. */
const JOINERS = /[\u200d\ufe00-\ufe0f]+/y;
const MAYBE_SPECIAL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00a0\u00ad\u0131\u0237\u0250-\u058f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u1d00-\u1d7f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2100-\u214f\u2460-\u24ff\u3000\u3164\ua720-\ua7ff\ufe00-\ufe0f\ufeff\uff01-\uff5e\uffa0\ud835\ud83c\udb40]/;
/** Foreign look-alikes and combining marks; the whole word around one is folded. */
const FOREIGN_LETTER =
  /[\u0131\u0237\u0250-\u02af\u0300-\u036f\u0370-\u058f\u1d00-\u1d7f\ua720-\ua7ff]/;
const WORD = /[A-Za-z\u0100-\u058f\u1d00-\u1d7f\ua720-\ua7ff]*/y;

/** What is not printable ASCII; ordinary text is done with after this question. */
const ODD = /[^\t\n\r -~]/;

const PLAIN = 0;
const CANDIDATE = 1;
const FOREIGN = 2;
/** For each code unit whether it may open something special, or stands in a foreign word. */
const ROLES = new Uint8Array(65_536);
for (let unit = 0; unit < ROLES.length; unit += 1) {
  const character = String.fromCharCode(unit);
  if (MAYBE_SPECIAL.test(character)) ROLES[unit] = CANDIDATE;
  if (FOREIGN_LETTER.test(character)) ROLES[unit] = FOREIGN;
}

const SPACE = /^[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/;
const LETTER = /\p{L}/u;

/** Removes invisible characters and folds look-alikes; null when that changes nothing. */
export function normaliseView(source: TextView): TextView | null {
  const pieces: ViewPiece[] = [];
  let done = 0;
  for (const { start, end } of findSpecial(source.text)) {
    const special = source.text.slice(start, end);
    const text = fold(special);
    if (text === special) continue;
    if (start > done) pieces.push({ rawStart: done, rawEnd: start });
    pieces.push({ rawStart: start, rawEnd: end, text, isAligned: text.length === special.length });
    done = end;
  }
  if (pieces.length === 0) return null;
  if (done < source.text.length) pieces.push({ rawStart: done, rawEnd: source.text.length });
  return composeView(source, 'normalised', null, pieces);
}

/** What may need folding, in order; each character is looked at a bounded number of times. */
function* findSpecial(text: string): Iterable<Run> {
  const first = text.search(ODD);
  if (first < 0) return;
  for (let at = first, from = 0; at < text.length; at += 1) {
    const role = ROLES[text.charCodeAt(at)];
    if (role === PLAIN) continue;
    const word = role === FOREIGN ? wordAround(text, at, from) : null;
    // a joiner that opens a word stands alone, like one outside of words
    const isInWord = word !== null && (word.start < at || text[at] !== '\u034f');
    const run = isInWord ? word : specialAt(text, at);
    at = run.end - 1;
    if (run.isIdle === true) continue;
    from = run.end;
    yield run;
  }
}

type Special = Run & { readonly isIdle?: boolean };

function wordAround(text: string, index: number, from: number): Special {
  let start = index;
  while (start > from && isWordUnit(text.charCodeAt(start - 1))) start -= 1;
  return { start, end: index + lengthAt(WORD, text, index) };
}

function specialAt(text: string, start: number): Special {
  const end = start + lengthAt(JOINERS, text, start);
  if (end > start) {
    const isIdle = !isVisible(text.charCodeAt(start - 1)) && !isVisible(text.charCodeAt(end));
    return { start, end, isIdle };
  }
  const length = lengthAt(INVISIBLE, text, start) || lengthAt(SPECIAL, text, start);
  return { start, end: start + Math.max(1, length), isIdle: length === 0 };
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function isWordUnit(unit: number): boolean {
  if (unit < 0x100) return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
  return unit <= 0x58f || (unit >= 0x1d00 && unit <= 0x1d7f) || (unit >= 0xa720 && unit <= 0xa7ff);
}

function isVisible(unit: number): boolean {
  return unit >= 0x21 && unit <= 0x7e;
}

/** Single characters folded before; walls of them come in thousands. */
const folded = new Map<string, string>();

function fold(special: string): string {
  if (special.length > 2) return foldText(special);
  const plain = folded.get(special) ?? foldText(special);
  folded.set(special, plain);
  return plain;
}

function foldText(special: string): string {
  if (lengthAt(INVISIBLE, special, 0) === special.length) return '';
  if (SPACE.test(special)) return ' ';
  if (!LETTER.test(special.normalize('NFKC'))) {
    const plain = special.normalize('NFKC');
    return plain === special ? '' : plain;
  }
  const letters = [...special.normalize('NFKD').replaceAll(/\p{M}/gu, '')];
  const isForeign = letters.some((letter) => letter > '\u007f' && !confusables.has(letter));
  const hasLatin = letters.some((letter) => letter <= '\u007f');
  if (isForeign && !hasLatin) return special;
  return letters.map(foldLetter).join('');
}

function foldLetter(letter: string): string {
  if (letter <= '\u007f') return letter;
  return confusables.get(letter) ?? letter.normalize('NFKC');
}
