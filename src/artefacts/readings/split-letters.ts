import { commonWords } from './common-words.ts';
import { knownWords } from './known-words.ts';

const LONGEST = 16;
const REST = 4;
const COMMON = 1;
/** A word of two common ones is nearly always those two. */
const KNOWN = 2.7;
const LETTER_WORD = 1.6;

/** Cuts a run of letters into known words, with as few letters left over as can be. */
export function splitLetters(run: string): string {
  const lower = run.toLowerCase();
  const costs = [0];
  const cuts = [0];
  for (let end = 1; end <= lower.length; end += 1) {
    costs[end] = (costs[end - 1] ?? 0) + (lower.charAt(end - 1) === 'a' ? LETTER_WORD : REST);
    cuts[end] = end - 1;
    for (let start = Math.max(0, end - LONGEST); start < end - 1; start += 1) {
      const best = costs[end] ?? 0;
      const before = costs[start] ?? 0;
      if (before + COMMON >= best) continue;
      const word = lower.slice(start, end);
      const cost = before + (commonWords.has(word) ? COMMON : KNOWN);
      if (cost >= best || !knownWords.has(word)) continue;
      costs[end] = cost;
      cuts[end] = start;
    }
  }
  const words: string[] = [];
  let rest = '';
  for (let end = lower.length; end > 0; end = cuts[end] ?? 0) {
    const start = cuts[end] ?? 0;
    const piece = run.slice(start, end);
    if (end - start === 1 && !(rest === '' && piece.toLowerCase() === 'a')) {
      rest = piece + rest;
      continue;
    }
    if (rest !== '') words.unshift(rest);
    rest = '';
    words.unshift(piece);
  }
  if (rest !== '') words.unshift(rest);
  return words.join(' ');
}
