import type { Rewriting } from '../rewrite-view.ts';
import { knownWords } from './known-words.ts';

const MIN_LENGTH = 6;
const MAX_LENGTH = 20;
const TABLE_BITS = 19;
const MASK = (1 << TABLE_BITS) - 1;

/** What looks like a slip and is a word of its own. */
const others: ReadonlySet<string> = new Set(
  'finnish causal trail martial diary latter united untied silver desert dessert comma director'.split(
    ' ',
  ),
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
  const lower = unit | 32;
  if (lower >= 97 && lower <= 122) return lower;
  return unit >= 192 && unit < 1120 && unit !== 215 && unit !== 247 ? lowerOf(unit) : 0;
}

function lowerOf(unit: number): number {
  return String.fromCharCode(unit).toLowerCase().charCodeAt(0);
}

type Found = { readonly start: number; readonly end: number; readonly hash: number };

/** Swaps change a hash by the difference of two letters, so no word is built to be looked up in vain. */
function addSlip(text: string, { start, end, hash }: Found, changes: Rewriting[]): void {
  for (let at = start + 1; at < end - 1; at += 1) {
    const a = letterAt(text, at);
    const b = letterAt(text, at + 1);
    const power = end - 2 - at;
    if (a === b) {
      if (tryWord(text, { start, end }, text.slice(start, at) + text.slice(at + 1, end), changes))
        return;
      continue;
    }
    const swapped = (hash + Math.imul(b - a, Math.imul(powers[power] ?? 0, 30))) | 0;
    if (table[mix(swapped)] === 0) continue;
    const word = text.slice(start, at) + text.charAt(at + 1) + text.charAt(at);
    if (tryWord(text, { start, end }, word + text.slice(at + 2, end), changes)) return;
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
