import { commonWords } from './common-words.ts';

/** How many words of a text are common ones of at least three letters, and how many words it has. */
export function countCommonWords(text: string): { readonly common: number; readonly all: number } {
  let common = 0;
  let all = 0;
  for (const [word] of text.toLowerCase().matchAll(/[a-z]{2,20}/g)) {
    all += 1;
    if (word.length > 2 && commonWords.has(word)) common += 1;
  }
  return { common, all };
}
