import { commonWords } from './common-words.ts';

const LONGEST = 16;

/** Cuts a run of letters into common words, with as few letters left over as can be. */
export function splitLetters(run: string): string {
  const lower = run.toLowerCase();
  const costs = [0];
  const cuts = [0];
  for (let end = 1; end <= lower.length; end += 1) {
    costs[end] = (costs[end - 1] ?? 0) + 4;
    cuts[end] = end - 1;
    for (let start = Math.max(0, end - LONGEST); start < end - 1; start += 1) {
      const cost = (costs[start] ?? 0) + 1;
      if (cost >= (costs[end] ?? 0) || !commonWords.has(lower.slice(start, end))) continue;
      costs[end] = cost;
      cuts[end] = start;
    }
  }
  const words: string[] = [];
  let rest = '';
  for (let end = lower.length; end > 0; end = cuts[end] ?? 0) {
    const start = cuts[end] ?? 0;
    const piece = run.slice(start, end);
    if (end - start === 1) {
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
