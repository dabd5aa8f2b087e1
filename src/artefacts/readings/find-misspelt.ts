import type { Rewriting } from '../rewrite-view.ts';
import { knownWords } from './known-words.ts';

const MIN_LENGTH = 6;
const MAX_LENGTH = 20;
const TABLE_BITS = 20;
const MASK = (1 << TABLE_BITS) - 1;

/** What looks like a slip and is a word of its own. */
const others: ReadonlySet<string> = new Set(
  `finnish causal trail trials martial diary latter united untied silver desert dessert comma director sparse grader
  compiles complied crates torque discrete fulfill trialed angel angels`.split(/\s+/),
);

/** Which hashes known words have, so that words cost no more than their letters. */
const table = new Uint8Array(1 << TABLE_BITS);
for (const word of knownWords) if (word.length >= MIN_LENGTH - 1) table[mix(hashOf(word))] = 1;

/** 31 to the power of the index. */
const powers = Array.from({ length: MAX_LENGTH + 2 }).reduce<number[]>(
  (all) => [...all, Math.imul(all.at(-1) ?? 0, 31)],
  [1],
);

/** Longer words with two letters swapped or one doubled, with the known word that was meant. */
export function findMisspelt(text: string): Rewriting[] {
  const changes: Rewriting[] = [];
  let hash = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = letterAt(text, at);
    if (unit !== 0) {
      hash = (Math.imul(hash, 31) + unit) | 0;
      continue;
    }
    const length = at - start;
    if (length >= MIN_LENGTH && length <= MAX_LENGTH && table[mix(hash)] === 0)
      addSlip(text, { start, end: at, hash }, changes);
    hash = 0;
    start = at + 1;
  }
  return changes;
}

/** The lower-case letter at an offset, 0 for everything else. */
function letterAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit < LETTERS ? (lowers[unit] ?? 0) : 0;
}

const LETTERS = 1120;
/** The lower-case form of each letter of Latin and Cyrillic by its code, 0 for everything else. */
const lowers = Uint16Array.from({ length: LETTERS }, (_, unit) => {
  const letter = String.fromCharCode(unit);
  return /\p{L}/u.test(letter) ? letter.toLowerCase().charCodeAt(0) : 0;
});

type Found = { readonly start: number; readonly end: number; readonly hash: number };

/** Hashes tell of both kinds of slip what they would be without it, so no word is built to be looked up in vain. */
function addSlip(text: string, { start, end, hash }: Found, changes: Rewriting[]): void {
  let head = letterAt(text, start);
  for (let at = start + 1; at < end - 1; at += 1) {
    const a = letterAt(text, at);
    const b = letterAt(text, at + 1);
    const power = powers[end - 2 - at] ?? 0;
    const plain =
      a === b
        ? // without the first of the two, everything before it moves up by one
          hash - Math.imul(head, Math.imul(power, 31 * 30)) - Math.imul(a, Math.imul(power, 31))
        : hash + Math.imul(b - a, Math.imul(power, 30));
    head = (Math.imul(head, 31) + a) | 0;
    if (table[mix(plain | 0)] === 0) continue;
    const rest = text.slice(at + 2, end);
    const pair = text.charAt(at + 1) + (a === b ? '' : text.charAt(at));
    if (tryWord(text, { start, end }, text.slice(start, at) + pair + rest, changes)) return;
  }
}

function tryWord(
  text: string,
  { start, end }: Omit<Found, 'hash'>,
  word: string,
  changes: Rewriting[],
): boolean {
  const found = text.slice(start, end).toLowerCase();
  if (!knownWords.has(word.toLowerCase()) || others.has(found) || isInflected(found)) return false;
  changes.push({ start, end, text: word });
  return true;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1)
    hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
  return hash;
}

function mix(hash: number): number {
  return (hash ^ (hash >>> 13)) & MASK;
}

/** A slip that is another form of a known word is none. */
function isInflected(slip: string): boolean {
  return (
    /(?:s|d|ed|er|ing|ly|es)$/.test(slip) &&
    knownWords.has(slip.replace(/(?:s|d|ed|er|ing|ly|es)$/, ''))
  );
}
