import type { Rewriting } from '../rewrite-view.ts';
import { commonWords } from './common-words.ts';

const MIN_LENGTH = 6;
const TABLE_BITS = 19;
const MASK = (1 << TABLE_BITS) - 1;

/** What looks like a slip and is a word of its own. */
const others: ReadonlySet<string> = new Set(['finnish', 'causal', 'trail', 'martial', 'diary']);

/** Slips of one finger in longer common words → the word. */
const slips = collectSlips();
/** Which hashes a slip has, so that ordinary words cost no more than their letters. */
const table = new Uint8Array(1 << TABLE_BITS);
for (const slip of slips.keys()) table[hashOf(slip)] = 1;

/** Longer common words with two letters swapped or one doubled, with the word that was meant. */
export function findMisspelt(text: string): Rewriting[] {
  const changes: Rewriting[] = [];
  let hash = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = text.charCodeAt(at) | 32;
    if (unit >= 97 && unit <= 122) {
      hash = (Math.imul(hash, 31) + unit) | 0;
      continue;
    }
    if (at - start >= MIN_LENGTH - 1 && table[mix(hash)] === 1) addSlip(text, start, at, changes);
    hash = 0;
    start = at + 1;
  }
  return changes;
}

function addSlip(text: string, start: number, end: number, changes: Rewriting[]): void {
  const found = text.slice(start, end);
  const word = slips.get(found.toLowerCase());
  if (word === undefined) return;
  const isCapital = found.charAt(0) !== found.charAt(0).toLowerCase();
  const plain = isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  changes.push({ start, end, text: plain });
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1)
    hash = (Math.imul(hash, 31) + (word.charCodeAt(at) | 32)) | 0;
  return mix(hash);
}

function mix(hash: number): number {
  return (hash ^ (hash >>> 13)) & MASK;
}

function collectSlips(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const word of commonWords) {
    if (word.length < MIN_LENGTH) continue;
    for (let at = 1; at < word.length - 1; at += 1) {
      const head = word.slice(0, at);
      const [a, b] = [word.charAt(at), word.charAt(at + 1)];
      const swapped = head + b + a + word.slice(at + 2);
      const doubled = head + a + word.slice(at);
      for (const slip of [swapped, doubled]) {
        if (!commonWords.has(slip) && !others.has(slip) && !isInflected(slip))
          found.set(slip, word);
      }
    }
  }
  return found;
}

/** A slip that is another form of a common word is none. */
function isInflected(slip: string): boolean {
  return (
    /(?:s|d|ed|er|ing|ly|es)$/.test(slip) &&
    commonWords.has(slip.replace(/(?:s|d|ed|er|ing|ly|es)$/, ''))
  );
}
